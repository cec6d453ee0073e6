package org.dateline.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.dateline.access.Account;
import org.dateline.access.NotAllowed;
import org.dateline.access.People;
import org.dateline.access.RegisterUnavailable;
import org.dateline.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What is answered to those who sign in, to those who should, and to those who may not.
@ControllerAdvice
class AccessRefusals
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");

    private final Refusals refusals;
    private final Visitor visitor;
    private final People people;

    AccessRefusals(Refusals refusals, Visitor visitor, People people) {
        this.refusals = refusals;
        this.visitor = visitor;
        this.people = people;
    }

    /// Nobody is signed in, or a program's password is wrong.
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SignIn.TooMany many) {
            refusals.tooMany(request, response, many.duration());
        } else {
            refusals.signInFirst(request, response);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        refuse(request, response);
    }

    @ExceptionHandler
    void handle(NotAllowed why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (visitor.isGuest()) {
            refusals.signInFirst(request, response);
        } else {
            refusals.needsRole(request, response, visitor.person(), why.wanted());
        }
    }

    @ExceptionHandler
    void handle(Argon2Hash.Crowded why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.tooMany(request, response, Duration.ofSeconds(5));
    }

    @ExceptionHandler
    void handle(RegisterUnavailable why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.unavailable(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (visitor.isGuest()) {
            refusals.signInFirst(request, response);
        } else {
            var method = org.springframework.http.HttpMethod.valueOf(request.getMethod());
            Role role = DoorRules.role(method, OwnSite.path(request));
            refusals.needsRole(request, response, visitor.person(), role);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (signedIn.getPrincipal() instanceof Session session) {
            Optional<Account> account = people.find(session.account());
            String door = request.getMethod() + " " + request.getRequestURI();
            account.ifPresent(a -> tell(a, door));
            account.filter(a -> session instanceof Session.ByPassword)
                    .ifPresent(
                            a ->
                                    response.addHeader(
                                            "Set-Cookie",
                                            KnownBrowser.cookie(a, request).toString()));
        }
        to(request, response, Next.of(request.getParameter("next")));
    }

    /// Whoever signs in to read is let in also where nothing can be saved.
    private void tell(Account account, String door) {
        try {
            people.tell(account.person(), door, "sign-in", account.name());
        } catch (RegisterUnavailable e) {
            LOG.warn("A sign-in of {} is not in the log: {}", account.name(), e.getMessage());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SignIn.TooMany many) {
            refusals.tooMany(request, response, many.duration());
            return;
        }
        if (!Refusals.wantsPage(request)) {
            refusals.refuse(request, response, HttpStatus.UNAUTHORIZED, "Wrong name or password.");
            return;
        }
        if (!OwnSite.path(request).equals("/login")) {
            to(request, response, "/login?elsewhere");
            return;
        }
        String next = Next.of(request.getParameter("next"));
        to(
                request,
                response,
                "/login?failed&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private static void to(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", request.getContextPath() + path);
    }
}
