package org.dateline.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import org.dateline.portrayal.Symbology;
import org.dateline.publish.EmbedContexts.Shown;
import org.dateline.snapshot.LightPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The light page for other people's pages, its files and its table of events. Nobody's visit is
/// remembered: no session, no cookie. As on the page, an address that is partly wrong shows what is
/// right in it.
@RestController
@CrossOrigin
class EmbedController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final EmbedContexts contexts;
    private final Symbology symbology;
    private final EmbedFiles files = EmbedFiles.shipped();
    private final String policy;

    /// @param frameAncestors who may show the page in a frame, as in a content security policy
    EmbedController(
            EmbedContexts contexts,
            Symbology symbology,
            @Value("${dateline.embed.frame-ancestors}") String frameAncestors) {
        this.contexts = contexts;
        this.symbology = symbology;
        this.policy = policy(frameAncestors);
    }

    /// Style attributes are allowed, since the components place their furniture with them; style
    /// elements and scripts of a page's own are not.
    private static String policy(String frameAncestors) {
        if (!frameAncestors.matches("[A-Za-z0-9*:/.' _-]+")) {
            throw new IllegalArgumentException(
                    "dateline.embed.frame-ancestors is a list of origins, 'self', 'none' or *, not "
                            + frameAncestors);
        }
        return "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr"
                + " 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src"
                + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
                + frameAncestors;
    }

    @GetMapping(path = "/embed", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> page(@RequestParam MultiValueMap<String, String> parameters) {
        Shown shown = read(parameters);
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/";
        var embed = new EmbedPage.Embed(contexts.compose(shown), shown, home);
        byte[] page = new EmbedPage(symbology, files).write(embed).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .cacheControl(A_MINUTE)
                .eTag(tag(page))
                .body(page);
    }

    /// The events of a context with their claims, for what opens when a place is chosen.
    @GetMapping(path = "/embed/events", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> events(@RequestParam MultiValueMap<String, String> parameters) {
        Shown shown = read(parameters);
        byte[] events = new LightPage(contexts.compose(shown), shown.events(), symbology).events();
        return ResponseEntity.ok().cacheControl(A_MINUTE).eTag(tag(events)).body(events);
    }

    @GetMapping("/embed/{file:.+\\.(?:js|css|woff2)}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        EmbedFiles.File found =
                files.file(file).orElseThrow(() -> Refusals.notFound("file", file, List.of()));
        return ResponseEntity.ok()
                .contentType(found.type())
                .cacheControl(FOR_EVER)
                .body(found.bytes());
    }

    private Shown read(MultiValueMap<String, String> parameters) {
        return contexts.find(parameters)
                .orElseThrow(
                        () ->
                                Refusals.notFound(
                                        "situation",
                                        String.valueOf(parameters.getFirst("situation")),
                                        contexts.situations()));
    }

    /// Weak, since the bytes may be compressed on their way.
    private static String tag(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return "W/\"" + Long.toHexString(sum.getValue()) + "\"";
    }
}
