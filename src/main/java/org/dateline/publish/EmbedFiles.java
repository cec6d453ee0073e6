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

/// The files of the embed page as `embed.vite.config.ts` packs them, or those of the snapshot's
/// page: names end in a hash of what is inside, so that they can be kept for ever.
final class EmbedFiles {
    private final String folder;
    private final Map<String, File> files = new HashMap<>();
    private String script = "";
    private String style = "";

    record File(byte[] bytes, MediaType type) {}

    /// Empty where the application was compiled without its front end.
    static EmbedFiles shipped() {
        return packed("embed/", "frontend/embed.ts");
    }

    private EmbedFiles(String folder) {
        this.folder = folder;
    }

    /// @param entry the script that the folder was packed from
    static EmbedFiles packed(String folder, String entry) {
        var shipped = new EmbedFiles(folder);
        byte[] manifest = shipped.read("manifest.json");
        if (manifest != null) {
            JsonNode entries = new JsonMapper().readTree(manifest);
            entries.properties()
                    .forEach(one -> shipped.take(one.getValue().path("file").asString("")));
            shipped.script = entries.path(entry).path("file").asString();
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

    private byte @Nullable [] read(String name) {
        try (InputStream in = EmbedFiles.class.getResourceAsStream(folder + name)) {
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
