package org.dateline.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what a page of another site makes a browser send.
///
/// A browser says where a request comes from: `Sec-Fetch-Site` (Fetch Metadata) where it holds the
/// connection for trustworthy, `Origin` with everything that is not a plain GET. No page can forge
/// either. A request with neither comes from no browser, and brings no cookie that was not meant.
///
/// Where one person works without signing in, being on this machine is all that lets anybody in:
/// there the name of the host must be this machine's (against names that are made to point here),
/// no proxy may stand before it, and named pages of other sites may not even read.
final class OwnSite extends OncePerRequestFilter {
    private static final List<String> OF_PROXIES =
            List.of(
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix",
                    "X-Real-IP");
    private static final String OPAQUE = "null";

    /// Where failures are told; reached from inside only.
    private static final String ERROR = "/error";

    private final House house;
    private final Refusals refusals;
    private final boolean framesElsewhere;

    /// @param framesElsewhere whether other sites may show `/embed` in a frame, whose origin is
    ///   `null` where it is sandboxed
    OwnSite(House house, Refusals refusals, boolean framesElsewhere) {
        this.house = house;
        this.refusals = refusals;
        this.framesElsewhere = framesElsewhere;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> wrong = house.alone() ? wrongAlone(request) : Optional.empty();
        if (wrong.isEmpty() && isWriting(request) && comesFromElsewhere(request)) {
            wrong = Optional.of("This comes from a page of another site.");
        }
        if (path(request).equals(ERROR)) {
            refusals.refuse(request, response, HttpStatus.NOT_FOUND, "There is nothing here.");
        } else if (wrong.isPresent()) {
            refusals.refuse(request, response, HttpStatus.FORBIDDEN, wrong.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWriting(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return !DoorRules.isReading(method)
                && DoorRules.find(method, path(request))
                        .map(rule -> !rule.fromOtherSites())
                        .orElse(true);
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            // "none": typed, or a bookmark. No POST comes so, but the browser vouches for it.
            return !site.equals("same-origin") && !site.equals("none");
        }
        return origin != null && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        String host = request.getHeader("Host");
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && (authority.equalsIgnoreCase(host)
                            || authority.equalsIgnoreCase(withoutPort(host, request))
                            || authority.equalsIgnoreCase(asToldByProxy(request)));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// `Host: example.org:443` is the origin `https://example.org`.
    private static String withoutPort(String host, HttpServletRequest request) {
        String usual = request.isSecure() ? ":443" : ":80";
        return host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host;
    }

    /// The server as its callers know it, where a proxy is believed; else what `Host` says.
    private static String asToldByProxy(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        int port = request.getServerPort();
        return request.getServerName() + (port == usual ? "" : ":" + port);
    }

    private Optional<String> wrongAlone(HttpServletRequest request) {
        if (!isThisMachine(request.getRemoteAddr())) {
            return Optional.of("Only this machine may ask: nobody signs in here.");
        }
        if (OF_PROXIES.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return Optional.of(
                    "A proxy stands before this application, where nobody signs in. Start it with"
                            + " --dateline.sign-in=required.");
        }
        if (!isThisMachine(hostName(request.getServerName()))) {
            return Optional.of(
                    "This application answers to 127.0.0.1 and localhost only. Start it with"
                            + " --dateline.sign-in=required to serve other names.");
        }
        if (isForeign(request.getHeader("Origin"))) {
            return Optional.of("This comes from a page of another site.");
        }
        return Optional.empty();
    }

    /// A page of this machine may ask, on whatever port: it may be somebody's own tool.
    private boolean isForeign(@org.jspecify.annotations.Nullable String origin) {
        if (origin == null) {
            return false;
        }
        if (origin.equals(OPAQUE)) {
            return !framesElsewhere;
        }
        try {
            String host = URI.create(origin).getHost();
            return host == null || !isThisMachine(hostName(host));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private static String hostName(String name) {
        boolean bracketed = name.startsWith("[") && name.endsWith("]");
        return (bracketed ? name.substring(1, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }

    /// Looks no name up: a name that points here may be anybody's.
    private static boolean isThisMachine(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        boolean literal = host.contains(":") || host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int parameters = path.indexOf(';');
        return parameters < 0 ? path : path.substring(0, parameters);
    }
}
