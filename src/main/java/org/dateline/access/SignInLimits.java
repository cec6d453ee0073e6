package org.dateline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows down who guesses passwords: failed attempts are counted by account, known or not, and by
/// address. After a few, each next one has to wait twice as long as the one before.
///
/// Remembers a bounded number of names and addresses; those longest untouched are forgotten first,
/// each in its own part, so that made-up names push out no addresses.
public final class SignInLimits {
    private static final int MOST_KEPT = 10_000;
    private static final int FREE_BY_ACCOUNT = 5;
    private static final int FREE_BY_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Failures> accounts = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Failures> addresses = new LinkedHashMap<>(16, 0.75f, true);

    public SignInLimits(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {
        Optional<Duration> wait(int free, Instant now) {
            if (count < free) {
                return Optional.empty();
            }
            int doubled = Math.min(count - free, 10);
            Duration whole = FIRST_WAIT.multipliedBy(1L << doubled);
            Duration capped = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
            Duration left = Duration.between(now, last.plus(capped));
            return left.isPositive() ? Optional.of(left) : Optional.empty();
        }
    }

    /// Counts an attempt as failed before it is made, so that attempts at the same time count;
    /// gives the time to wait where it must not be made at all.
    public synchronized Optional<Duration> attempt(String name, String address) {
        Instant now = clock.instant();
        forget(accounts, now);
        forget(addresses, now);
        Optional<Duration> byAccount = wait(accounts, account(name), FREE_BY_ACCOUNT, now);
        Optional<Duration> byAddress = wait(addresses, network(address), FREE_BY_ADDRESS, now);
        Optional<Duration> longest =
                byAccount.isPresent() && byAddress.isPresent()
                        ? byAccount
                                .filter(d -> d.compareTo(byAddress.get()) > 0)
                                .or(() -> byAddress)
                        : byAccount.or(() -> byAddress);
        if (longest.isEmpty()) {
            count(accounts, account(name), now);
            count(addresses, network(address), now);
        }
        return longest;
    }

    /// Takes the account's failures back. Those of the address stay, less this one: else somebody
    /// with one account could guess at the others without end.
    public synchronized void succeeded(String name, String address) {
        accounts.remove(account(name));
        addresses.computeIfPresent(
                network(address),
                (key, f) -> f.count <= 1 ? null : new Failures(f.count - 1, f.last));
    }

    synchronized int kept() {
        return accounts.size() + addresses.size();
    }

    private static Optional<Duration> wait(
            Map<String, Failures> of, String key, int free, Instant now) {
        return Optional.ofNullable(of.get(key)).flatMap(f -> f.wait(free, now));
    }

    private static void count(Map<String, Failures> in, String key, Instant now) {
        in.merge(key, new Failures(1, now), (old, one) -> new Failures(old.count + 1, now));
        if (in.size() > MOST_KEPT) {
            in.remove(in.keySet().iterator().next());
        }
    }

    private static void forget(Map<String, Failures> of, Instant now) {
        Iterator<Failures> oldest = of.values().iterator();
        while (oldest.hasNext() && oldest.next().last.plus(FORGOTTEN).isBefore(now)) {
            oldest.remove();
        }
    }

    /// As many bytes for any name, and the name is not kept.
    private static String account(String name) {
        try {
            String key = name.length() > 256 ? name : AccountName.key(name);
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An IPv4 address, or the half of an IPv6 address that names the network.
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] parts = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4 && i < parts.length && !(i > 0 && parts[i].isEmpty()); i++) {
            network.append(parts[i]).append(':');
        }
        return network.toString();
    }
}
