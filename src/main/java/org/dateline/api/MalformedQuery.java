package org.dateline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses query strings with a percent sign that escapes nothing, or with bytes that are no UTF-8,
/// before anybody else reads them: the server would answer as if the mistake were its own.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MalformedQuery extends OncePerRequestFilter {
    private static final byte[] PROBLEM =
            """
            {"type":"about:blank","title":"Bad Request","status":400,\
            "detail":"The query string has a percent sign without two hexadecimal digits after it, \
            or bytes that are no UTF-8.","parameter":"query","allowed":["percent-encoded UTF-8"]}\
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query == null || isEscaped(query)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/problem+json");
        response.setContentLength(PROBLEM.length);
        response.getOutputStream().write(PROBLEM);
    }

    static boolean isEscaped(String query) {
        var bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c != '%') {
                bytes.write(c < 0x80 ? c : '?');
                continue;
            }
            boolean whole = i + 2 < query.length();
            int high = whole ? Character.digit(query.charAt(i + 1), 16) : -1;
            int low = whole ? Character.digit(query.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
