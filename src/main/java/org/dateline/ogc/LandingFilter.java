package org.dateline.ogc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.pages.Door;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The address of the application is the address of the interface too: who asks it for JSON gets
/// the landing page instead of the map.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LandingFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForProgram(request)) {
            request.getRequestDispatcher(Door.LANDING).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForProgram(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!path.equals("/") || !reading || request.getParameter("v-r") != null) {
            return false;
        }
        String f = request.getParameter("f");
        return f == null ? prefersJson(request.getHeader(HttpHeaders.ACCEPT)) : !f.isEmpty();
    }

    /// Browsers name HTML; what names nothing gets the page.
    private static boolean prefersJson(@org.jspecify.annotations.Nullable String accept) {
        if (accept == null || !accept.toLowerCase(Locale.ROOT).contains("json")) {
            return false;
        }
        List<MediaType> wanted = Format.wanted(accept);
        return wanted.stream()
                .filter(type -> !type.isWildcardType())
                .findFirst()
                .map(
                        type ->
                                type.getSubtype().equals("json")
                                        || type.getSubtype().endsWith("+json"))
                .orElse(false);
    }
}
