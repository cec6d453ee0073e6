package org.dateline.pages;

import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Addresses of the resources.
///
/// @param base scheme, host, port and context path
public record Door(String base) {
    /// The page for people, whose address for programs is that of the application.
    public static final String LANDING = "/open-data";

    public static Door here() {
        return new Door(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    public String to(String path) {
        return base + path;
    }

    public String collection(String id) {
        return to("/collections/" + id);
    }

    public String items(String id) {
        return collection(id) + "/items";
    }

    public String item(String collection, String id) {
        return items(collection) + "/" + FeatureId.written(id);
    }

    /// Where sources and licences are told.
    public String licences(Optional<String> situation) {
        return to("/data") + situation.map(id -> "?situation=" + encoded(id)).orElse("");
    }

    public static String encoded(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
