package org.dateline.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dateline.access.Account;
import org.dateline.access.AccountRefused;
import org.dateline.access.People;
import org.dateline.access.SignInLimits;
import org.dateline.access.SignInLimits.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/login` and `/account`. What the form of `/login` sends is read by the security filters.
@RestController
class SignInController {
    private static final Map<String, MediaType> KINDS =
            Map.of("css", MediaType.valueOf("text/css"), "woff2", MediaType.valueOf("font/woff2"));

    private final Pages pages;
    private final Visitor visitor;
    private final People people;
    private final SignInLimits limits;
    private final Refusals refusals;

    SignInController(
            Pages pages, Visitor visitor, People people, SignInLimits limits, Refusals refusals) {
        this.pages = pages;
        this.visitor = visitor;
        this.people = people;
        this.limits = limits;
        this.refusals = refusals;
    }

    @GetMapping("/login")
    ResponseEntity<String> login(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String elsewhere) {
        String note = null;
        if (failed != null) {
            note = "failed";
        } else if (elsewhere != null) {
            note = "elsewhere.failed";
        } else if (changed != null) {
            note = "changed";
        } else if (out != null) {
            note = "out";
        }
        return html(HttpStatus.OK, pages.login(note, Next.of(next), visitor.account()));
    }

    /// Style and letters of the guard's pages.
    @GetMapping("/login/{name:[a-z0-9-]+}.{kind:css|woff2}")
    ResponseEntity<byte[]> file(@PathVariable String name, @PathVariable String kind)
            throws IOException {
        try (InputStream file =
                SignInController.class.getResourceAsStream("page/" + name + "." + kind)) {
            if (file == null) {
                return ResponseEntity.notFound().build();
            }
            return ResponseEntity.ok()
                    .contentType(KINDS.getOrDefault(kind, MediaType.APPLICATION_OCTET_STREAM))
                    .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                    .body(file.readAllBytes());
        }
    }

    @GetMapping("/account")
    ResponseEntity<String> account() {
        return visitor.account()
                .map(account -> html(HttpStatus.OK, pages.account(account, null)))
                .orElseGet(SignInController::toLogin);
    }

    private static ResponseEntity<String> toLogin() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/login?next=/account"))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @PostMapping("/account/password")
    @Nullable ResponseEntity<String> password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(name = "new", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Account> signedIn = visitor.account();
        if (signedIn.isEmpty()) {
            return toLogin();
        }
        Account account = signedIn.get();
        if (!wanted.equals(again)) {
            return wrong(account, "PASSWORD_REPEAT");
        }
        // Counted by itself, so that nobody outside can keep anybody from it.
        var attempt =
                new Attempt(account.name(), request.getRemoteAddr(), Optional.of("signed in"));
        Optional<Duration> wait = limits.attempt(attempt);
        if (wait.isPresent()) {
            refusals.tooMany(request, response, wait.get());
            return null;
        }
        try {
            people.changeOwn(account.person(), visitor.door(), old, wanted);
        } catch (AccountRefused refused) {
            if (refused.reason() != AccountRefused.Reason.PASSWORD_WRONG) {
                limits.succeeded(attempt);
            }
            return wrong(account, refused.reason().name());
        }
        limits.succeeded(attempt);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/login?changed"))
                .header("Set-Cookie", known(account.name(), request))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private String[] known(String name, HttpServletRequest request) {
        return people.find(name).stream()
                .map(account -> KnownBrowser.cookie(account, request).toString())
                .toArray(String[]::new);
    }

    private ResponseEntity<String> wrong(Account account, String reason) {
        return html(HttpStatus.BAD_REQUEST, pages.account(account, reason));
    }

    static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", Pages.POLICY)
                .header("Referrer-Policy", "same-origin")
                .body(page);
    }
}
