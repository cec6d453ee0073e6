package org.dateline.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// From where, through which door and in which browser somebody tries to sign in.
final class Visit extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;

    private final String door;
    private final @Nullable String browser;

    Visit(HttpServletRequest request) {
        super(request);
        door = request.getMethod() + " " + request.getRequestURI();
        browser = KnownBrowser.shown(request).orElse(null);
    }

    String door() {
        return door;
    }

    /// What the browser says of itself, unproven.
    Optional<String> browser() {
        return Optional.ofNullable(browser);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof Visit visit
                && door.equals(visit.door)
                && Objects.equals(browser, visit.browser);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), door, browser);
    }
}
