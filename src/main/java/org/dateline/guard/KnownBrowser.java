package org.dateline.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.access.Account;
import org.dateline.access.AccountName;
import org.springframework.http.ResponseCookie;

/// Knows a browser again in which an account was opened before, so that others who guess at the
/// account cannot make its owner wait (OWASP, "Device Cookies"). Opens nothing by itself.
///
/// The cookie holds a random number and a code of it and of the account's name, under a key that
/// only the server can make: from the salted hash of the password. A new password ends it.
final class KnownBrowser {
    static final String COOKIE = "dateline-known";
    private static final int BYTES = 16;
    private static final Duration KEPT = Duration.ofDays(180);
    private static final SecureRandom RANDOM = new SecureRandom();

    private KnownBrowser() {}

    /// What the cookie of a request says, unproven.
    static Optional<String> shown(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /// The browser's number, where the account was opened in it.
    static Optional<String> prove(String shown, Account account) {
        int dot = shown.indexOf('.');
        if (dot != 2 * BYTES || account.password().isEmpty()) {
            return Optional.empty();
        }
        String number = shown.substring(0, dot);
        boolean same =
                MessageDigest.isEqual(
                        code(number, account).getBytes(StandardCharsets.US_ASCII),
                        shown.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(number) : Optional.empty();
    }

    /// Makes the browser known from now on.
    static ResponseCookie cookie(Account account, HttpServletRequest request) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String number = HexFormat.of().formatHex(random);
        return ResponseCookie.from(COOKIE, number + "." + code(number, account))
                .path(request.getContextPath() + "/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(KEPT)
                .build();
    }

    private static String code(String number, Account account) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = account.password().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            String said = COOKIE + " " + number + " " + AccountName.key(account.name());
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
