package org.dateline.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/// Fits the headers that [EarlyHeaders] set to what the door answered. A door's own policies stand:
/// `/embed` says itself who may frame it.
final class Headers implements HeaderWriter {
    static final String FRAMES = "X-Frame-Options";

    private final House house;

    Headers(House house) {
        this.house = house;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String policy = response.getHeader("Content-Security-Policy");
        if (policy != null && policy.contains("frame-ancestors")) {
            response.setHeader(FRAMES, null); // takes it out, since Servlet 6.1
        }
        if (!house.readingOpen()) {
            keepPrivate(response);
        }
    }

    /// What only those who are signed in may read stays out of caches that others share.
    private static void keepPrivate(HttpServletResponse response) {
        String cache = response.getHeader("Cache-Control");
        if (cache == null) {
            response.setHeader("Cache-Control", "private, no-cache");
        } else if (cache.contains("public")) {
            response.setHeader("Cache-Control", cache.replace("public", "private"));
        } else if (!cache.contains("private") && !cache.contains("no-store")) {
            response.setHeader("Cache-Control", "private, " + cache);
        }
    }
}
