package org.dateline.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.dateline.access.Account;
import org.dateline.access.People;
import org.dateline.access.SignInLimits;
import org.dateline.access.SignInLimits.Attempt;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/// Opens a session for a name and a password; the same answer, whatever of both is wrong.
final class SignIn implements AuthenticationProvider {
    private static final Duration CROWDED = Duration.ofSeconds(5);

    private final People people;
    private final SignInLimits limits;
    private final Executor beside;

    /// @param beside does what the answer does not wait for
    SignIn(People people, SignInLimits limits, Executor beside) {
        this.people = people;
        this.limits = limits;
        this.beside = beside;
    }

    /// Came too often.
    static final class TooMany extends AuthenticationException {
        private static final long serialVersionUID = 1L;
        private final Duration wait;

        TooMany(Duration wait) {
            super("too many attempts");
            this.wait = wait;
        }

        Duration duration() {
            return wait;
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        Optional<Visit> visit =
                asked.getDetails() instanceof Visit details
                        ? Optional.of(details)
                        : Optional.empty();
        var attempt =
                new Attempt(
                        name,
                        visit.map(v -> String.valueOf(v.getRemoteAddress())).orElse(""),
                        visit.flatMap(Visit::browser).flatMap(shown -> known(name, shown)));
        limits.attempt(attempt)
                .ifPresent(
                        wait -> {
                            throw new TooMany(wait);
                        });
        Optional<Account> opened = open(name, password);
        if (opened.isEmpty()) {
            // Beside the answer: else it would come later where there is such an account.
            String door = visit.map(Visit::door).orElse("sign-in");
            beside.execute(() -> people.failed(name, door));
            throw new BadCredentialsException("wrong name or password");
        }
        limits.succeeded(attempt);
        Account account = opened.get();
        return UsernamePasswordAuthenticationToken.authenticated(
                new Session.ByPassword(account.name(), account.version()), null, List.of());
    }

    private Optional<String> known(String name, String shown) {
        return people.find(name).flatMap(account -> KnownBrowser.prove(shown, account));
    }

    private Optional<Account> open(String name, String password) {
        try {
            return people.open(name, password);
        } catch (Argon2Hash.Crowded crowded) {
            throw new TooMany(CROWDED);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
