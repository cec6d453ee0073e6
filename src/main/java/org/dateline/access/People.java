package org.dateline.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.access.AccountRefused.Reason;

/// Lets people in and keeps their accounts; every change is in the log. The last administrator who
/// can sign in stays one.
public final class People {
    private static final int LONGEST_ASKED = 256;
    private static final Person SOMEBODY = new Person("somebody", Role.VIEWER);

    private final Register register;
    private final PasswordHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Object changing = new Object();

    public People(Register register, PasswordHash hash, Clock clock) {
        this.register = register;
        this.hash = hash;
        this.clock = clock;
    }

    public List<Account> all() {
        return register.accounts();
    }

    public Optional<Account> find(String name) {
        return name.length() > LONGEST_ASKED
                ? Optional.empty()
                : register.find(name.replace("\0", ""));
    }

    /// The account that name and password open, where they do. Takes as long, whatever is wrong.
    public Optional<Account> open(String name, String password) {
        Optional<Account> found = find(name);
        boolean tooLong = password.length() > 4 * Passwords.LONGEST;
        String kept = found.map(Account::password).filter(p -> !p.isEmpty()).orElse("");
        boolean matches =
                hash.matches(
                        tooLong ? "" : Passwords.normal(password),
                        kept.isEmpty() ? hash.nobodys() : kept);
        if (!matches || tooLong || kept.isEmpty()) {
            return Optional.empty();
        }
        Optional<Account> opened = found.filter(Account::enabled);
        opened.filter(a -> hash.isOutdated(a.password())).ifPresent(a -> renew(a, password));
        return opened;
    }

    /// Hashes a password anew with the settings in force; sessions go on.
    private void renew(Account account, String password) {
        String renewed = hash.of(Passwords.normal(password));
        synchronized (changing) {
            Account now = existing(account.name());
            if (!now.password().equals(account.password())) {
                return;
            }
            Account kept =
                    new Account(
                            now.name(),
                            now.role(),
                            now.enabled(),
                            renewed,
                            now.identity(),
                            now.version(),
                            now.since());
            register.change(
                    kept, entry(now.person(), "sign-in", "account.password.hash", now.name()));
        }
    }

    /// Makes the first administrator where there is none who can sign in; gives the password, which
    /// is nowhere else.
    public Optional<FirstPassword> needFirst() {
        synchronized (changing) {
            if (register.accounts().stream().anyMatch(Account::isAdministrator)) {
                return Optional.empty();
            }
            String name = "admin";
            for (int i = 2; register.find(name).isPresent(); i++) {
                name = "admin" + i;
            }
            String password = Passwords.generate(random);
            var first = account(name, Role.ADMINISTRATOR, hash.of(password), Optional.empty());
            register.add(first, entry(first.person(), "start", "account.first", name));
            return Optional.of(new FirstPassword(name, password));
        }
    }

    /// Adds an account; gives its password, which is nowhere else.
    public FirstPassword add(Person by, String door, String wanted, Role role) {
        demand(by);
        String name = AccountName.read(wanted);
        String password = Passwords.generate(random);
        var added = account(name, role, hash.of(password), Optional.empty());
        register.add(added, entry(by, door, "account.added", name + ": " + word(role)));
        return new FirstPassword(name, password);
    }

    public void changeRole(Person by, String door, String name, Role role) {
        demand(by);
        synchronized (changing) {
            Account account = existing(name);
            if (account.role() == role) {
                return;
            }
            keepOne(account, role == Role.ADMINISTRATOR);
            register.change(
                    account.withRole(role),
                    entry(by, door, "account.role", account.name() + ": " + word(role)));
        }
    }

    /// Gives an account a new password and ends its sessions.
    public FirstPassword newPassword(Person by, String door, String name) {
        demand(by);
        String password = Passwords.generate(random);
        String kept = hash.of(password);
        synchronized (changing) {
            Account account = existing(name);
            if (account.identity().isPresent()) {
                throw new AccountRefused(Reason.PASSWORD_ELSEWHERE);
            }
            register.change(
                    account.withPassword(kept),
                    entry(by, door, "account.password", account.name()));
            return new FirstPassword(account.name(), password);
        }
    }

    /// A disabled account opens nothing; its sessions end. It keeps its name, which stands in the
    /// history.
    public void enable(Person by, String door, String name, boolean enabled) {
        demand(by);
        synchronized (changing) {
            Account account = existing(name);
            if (account.enabled() == enabled) {
                return;
            }
            keepOne(account, enabled);
            register.change(
                    account.withEnabled(enabled),
                    entry(
                            by,
                            door,
                            enabled ? "account.enabled" : "account.disabled",
                            account.name()));
        }
    }

    /// Changes one's own password and ends one's sessions.
    public void changeOwn(Person person, String door, String old, String wanted) {
        if (existing(person.name()).identity().isPresent()) {
            throw new AccountRefused(Reason.PASSWORD_ELSEWHERE);
        }
        Account opened =
                open(person.name(), old)
                        .orElseThrow(() -> new AccountRefused(Reason.PASSWORD_WRONG));
        Passwords.check(Passwords.normal(wanted), person.name());
        String kept = hash.of(Passwords.normal(wanted));
        synchronized (changing) {
            register.change(
                    existing(opened.name()).withPassword(kept),
                    entry(person, door, "account.password.own", person.name()));
        }
    }

    /// The account of somebody who signed in elsewhere, made at the first time. It is never that of
    /// somebody else who happens to have the same name.
    ///
    /// @param identity issuer and subject
    /// @param wanted name that the issuer gives
    /// @param role of a new account
    public Account outside(String identity, String wanted, Role role) {
        synchronized (changing) {
            Optional<Account> known = register.findByIdentity(identity);
            if (known.isPresent()) {
                return known.get();
            }
            String name = free(readable(wanted));
            var added = account(name, role, "", Optional.of(identity));
            register.add(
                    added,
                    entry(added.person(), "sign-in", "account.added", name + ": " + word(role)));
            return added;
        }
    }

    private static String readable(String wanted) {
        try {
            return AccountName.read(wanted);
        } catch (AccountRefused unreadable) {
            return "member";
        }
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; register.find(free).isPresent(); i++) {
            String start = name.substring(0, Math.min(name.length(), 56));
            free = start + " " + i;
        }
        return free;
    }

    /// Tells in the log that somebody tried to open an account that there is; what was typed where
    /// there is none may be a password, and is not kept.
    public void failed(String name, String door) {
        find(name).ifPresent(a -> tell(SOMEBODY, door, "sign-in.failed", a.name()));
    }

    public void tell(Person by, String door, String action, String subject) {
        register.log(entry(by, door, action, subject));
    }

    private void keepOne(Account account, boolean staysAdministrator) {
        boolean another =
                register.accounts().stream()
                        .anyMatch(a -> a.isAdministrator() && !a.name().equals(account.name()));
        if (account.isAdministrator() && !staysAdministrator && !another) {
            throw new AccountRefused(Reason.LAST_ADMINISTRATOR);
        }
    }

    private static void demand(Person by) {
        if (!by.may(Role.ADMINISTRATOR)) {
            throw new NotAllowed(by, Role.ADMINISTRATOR);
        }
    }

    private Account existing(String name) {
        return register.find(name).orElseThrow(() -> new AccountRefused(Reason.NO_SUCH_ACCOUNT));
    }

    private Account account(String name, Role role, String kept, Optional<String> identity) {
        return new Account(
                name,
                role,
                true,
                kept,
                identity,
                1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private AuditEntry entry(Person by, String door, String action, String subject) {
        return AuditEntry.of(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), by.name(), door, action, subject);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// Shown once, and kept nowhere.
    public record FirstPassword(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }
}
