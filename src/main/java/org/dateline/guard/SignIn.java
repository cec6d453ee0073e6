package org.dateline.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dateline.access.Account;
import org.dateline.access.People;
import org.dateline.access.SignInLimits;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Opens a session for a name and a password; the same answer, whatever of both is wrong.
final class SignIn implements AuthenticationProvider {
    private static final Duration CROWDED = Duration.ofSeconds(5);

    private final People people;
    private final SignInLimits limits;

    SignIn(People people, SignInLimits limits) {
        this.people = people;
        this.limits = limits;
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
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details
                        ? String.valueOf(details.getRemoteAddress())
                        : "";
        limits.attempt(name, address)
                .ifPresent(
                        wait -> {
                            throw new TooMany(wait);
                        });
        Optional<Account> opened = open(name, password);
        if (opened.isEmpty()) {
            people.failed(name, "sign-in");
            throw new BadCredentialsException("wrong name or password");
        }
        limits.succeeded(name, address);
        Account account = opened.get();
        return UsernamePasswordAuthenticationToken.authenticated(
                new Session.ByPassword(account.name(), account.version()), null, List.of());
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
