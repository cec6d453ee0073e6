package org.dateline.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.access.RegisterUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 503 where accounts are asked for and cannot be read, before any door is reached.
final class WithoutRegister extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");

    private final Refusals refusals;

    WithoutRegister(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RegisterUnavailable e) {
            LOG.warn("Refused: {}", e.getMessage());
            if (response.isCommitted()) {
                throw e;
            }
            refusals.unavailable(request, response);
        }
    }
}
