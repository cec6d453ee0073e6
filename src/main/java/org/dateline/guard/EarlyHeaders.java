package org.dateline.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sets the headers that [Headers] would add before the door is asked: the pages of the application
/// are forwarded to its servlet, and after a forward an answer is closed before [Headers] sees it.
final class EarlyHeaders extends OncePerRequestFilter {
    private final House house;

    EarlyHeaders(House house) {
        this.house = house;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(Headers.FRAMES, "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!house.readingOpen()) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        chain.doFilter(request, response);
    }
}
