package org.dateline.pages;

import org.dateline.writing.PageLink;
import org.springframework.web.util.UriComponentsBuilder;

/// Links to everything that was asked for in one answer, instead of to a page of it.
final class WholeFile {
    /// What one answer holds at most.
    private static final int MOST = 10_000;

    private WholeFile() {}

    /// A page of HTML stays one; a GeoPackage holds the more, the less it is told.
    static String address(PageLink link) {
        if (link.type().equals("text/html")) {
            return link.href();
        }
        var address = UriComponentsBuilder.fromUriString(link.href());
        address.replaceQueryParam("after").replaceQueryParam("limit");
        if (!link.type().startsWith("application/geopackage")) {
            address.queryParam("limit", MOST);
        }
        return address.build(true).toUriString();
    }
}
