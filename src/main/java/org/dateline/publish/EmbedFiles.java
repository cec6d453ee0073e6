package org.dateline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of the embed page as `embed.vite.config.ts` packs them: names end in a hash of what is
/// inside, so that they can be kept for ever.
final class EmbedFiles {
    private static final String FOLDER = "embed/";

    private final Map<String, File> files = new HashMap<>();
    private String script = "";
    private String style = "";

    record File(byte[] bytes, MediaType type) {}

    /// Empty where the application was compiled without its front end.
    static EmbedFiles shipped() {
        var shipped = new EmbedFiles();
        byte[] manifest = read("manifest.json");
        if (manifest != null) {
            JsonNode entries = new JsonMapper().readTree(manifest);
            entries.properties()
                    .forEach(entry -> shipped.take(entry.getValue().path("file").asString("")));
            shipped.script = entries.path("frontend/embed.ts").path("file").asString();
            shipped.style = entries.path("style.css").path("file").asString();
        }
        return shipped;
    }

    private void take(String name) {
        byte[] bytes = read(name);
        if (bytes == null) {
            throw new IllegalStateException("The packed embed page misses " + name);
        }
        files.put(name, new File(bytes, type(name)));
    }

    private static MediaType type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> new MediaType("text", "javascript");
            case "css" -> new MediaType("text", "css");
            case "woff2" -> new MediaType("font", "woff2");
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }

    private static byte @Nullable [] read(String name) {
        try (InputStream in = EmbedFiles.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<File> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// The name of the script, empty where there is none.
    String script() {
        return script;
    }

    String style() {
        return style;
    }
}
