package org.dateline.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dateline.writing.PageLink;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Addresses of the resources.
///
/// @param base scheme, host, port and context path
record Door(String base) {

    static Door here() {
        return new Door(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    String to(String path) {
        return base + path;
    }

    String collection(String id) {
        return to("/collections/" + id);
    }

    String items(String id) {
        return collection(id) + "/items";
    }

    String item(String collection, String id) {
        return items(collection) + "/" + FeatureId.written(id);
    }

    /// A link to this answer and one to each other format of it.
    static List<PageLink> formats(
            Format own, List<Format> all, String title, UnaryOperator<String> address) {
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(address.apply(own.code()), "self", own.mediaType(), title));
        for (Format format : all) {
            if (format != own) {
                links.add(
                        new PageLink(
                                address.apply(format.code()),
                                "alternate",
                                format.mediaType(),
                                title + " as " + format.title()));
            }
        }
        return links;
    }

    static String encoded(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
