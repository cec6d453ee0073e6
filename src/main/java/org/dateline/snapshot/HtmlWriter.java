package org.dateline.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dateline.query.Events;

/// Writes a snapshot as one HTML file with the interactive map, the time slider and all their data
/// inside. It works from a memory stick: the page asks nobody for anything, and its content
/// security policy forbids that it could.
public final class HtmlWriter {
    private final Painter painter;
    private final String script;

    /// @param script the two web components, packed into one script; see
    ///   `single-file.vite.config.ts`
    public HtmlWriter(Painter painter, String script) {
        this.painter = painter;
        this.script = LightPage.harmless(script);
    }

    /// With the script that the build has packed; nothing where the application was compiled
    /// without its front end.
    public static Optional<HtmlWriter> shipped(Painter painter) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("single-file.js")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new HtmlWriter(
                                    painter,
                                    new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param events the situation at the snapshot's revision
    public byte[] write(Snapshot snapshot, Events events) {
        var light = new LightPage(snapshot, events, painter.symbology());
        String theme = snapshot.request().tone() == Tone.DARK ? "dark" : "light";
        String contents =
                LightPage.harmless(new HtmlContents(light, events, painter, theme).json());
        return """
               <!doctype html>
               <html lang="%s">
               <head>
               <meta charset="utf-8">
               <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
               script-src 'sha256-%s'; style-src 'unsafe-inline'; font-src data:; \
               img-src data: blob:; base-uri 'none'; form-action 'none'">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="description" content="%s">
               <meta name="generator" content="Dateline">
               <title>%s</title>
               </head>
               <body>
               %s<script type="application/json" id="contents">%s</script>
               <script>%s</script>
               </body>
               </html>
               """
                .formatted(
                        LightPage.text(snapshot.request().context().language()),
                        hash(script),
                        LightPage.text(snapshot.wording().alternative()),
                        LightPage.text(snapshot.wording().title()),
                        light.body(""),
                        contents,
                        script)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String script) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Gzipped and in base64.
    static String packed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
