package org.dateline.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.access.Person;
import org.dateline.access.Role;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// Says no: a page to who reads pages, a problem detail (RFC 9457) to all others.
final class Refusals {
    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String detail)
            throws IOException {
        answer(request, response, status, detail, new TreeMap<>());
    }

    /// Asks to sign in: a page by the way to the form.
    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (wantsPage(request) && request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            String next = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    "Location",
                    request.getContextPath()
                            + "/login?next="
                            + URLEncoder.encode(next, StandardCharsets.UTF_8));
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            // To a program; a browser would open its own dialog.
            response.setHeader("WWW-Authenticate", "Basic realm=\"Dateline\", charset=\"UTF-8\"");
        }
        answer(request, response, HttpStatus.UNAUTHORIZED, "Sign in first.", new TreeMap<>());
    }

    /// @param person who asks
    void needsRole(
            HttpServletRequest request, HttpServletResponse response, Person person, Role role)
            throws IOException {
        Map<String, Object> more = new TreeMap<>();
        more.put("role", word(role));
        String detail =
                "This needs the role %s; you are signed in as %s, %s."
                        .formatted(word(role), person.name(), word(person.role()));
        answer(request, response, HttpStatus.FORBIDDEN, detail, more);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader("Retry-After", Long.toString(seconds));
        String detail = "Too many attempts to sign in. Try again in " + seconds + " s.";
        answer(request, response, HttpStatus.TOO_MANY_REQUESTS, detail, new TreeMap<>());
    }

    /// Accounts and log cannot be read or written for the time being.
    void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "10");
        String detail = "Accounts cannot be used at the moment. Nothing was changed.";
        answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, detail, new TreeMap<>());
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String detail,
            Map<String, Object> more)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (wantsPage(request)) {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", Pages.POLICY);
            boolean many = status == HttpStatus.TOO_MANY_REQUESTS;
            write(response, many ? pages.tooMany(detail) : pages.refused(detail));
            return;
        }
        Map<String, Object> problem = new TreeMap<>(more);
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        response.setContentType("application/problem+json");
        write(response, JsonMapper.shared().writeValueAsString(problem));
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && request.getParameter("v-r") == null;
    }
}
