package org.dateline.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.portrayal.ContextQuery;

/// Addresses of a snapshot.
///
/// @param base scheme, host and port in front of each, or nothing
record Links(String base) {
    static final Links RELATIVE = new Links("");

    String to(String path) {
        return base + path;
    }

    String page(String id) {
        return to("/snapshot/" + id);
    }

    String file(String id, FileKind kind) {
        return to("/snapshot/" + id + "." + kind.code());
    }

    /// By format, then the page, the live map and the light page for other sites.
    Map<String, String> all(String id, String context, List<FileKind> kinds) {
        Map<String, String> links = new LinkedHashMap<>();
        kinds.forEach(kind -> links.put(kind.code(), file(id, kind)));
        links.put("page", page(id));
        links.put("map", map(context));
        links.put("embed", embed(id, context));
        return links;
    }

    String map(String context) {
        return to("/?" + context);
    }

    String embed(String id, String context) {
        return to("/embed?" + context + "&snapshot=" + id);
    }

    String oembed(String id) {
        return to("/oembed?format=json&url=" + ContextQuery.encode(page(id)));
    }
}
