package org.dateline.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.publish.EmbedContexts.Shown;
import org.dateline.snapshot.Snapshot;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/oembed`: tells editors of other pages how to show one of ours. JSON only, for our own
/// addresses only.
@RestController
@CrossOrigin
class OEmbedController {
    private static final List<String> PARAMETERS =
            List.of("url", "format", "maxwidth", "maxheight");
    private static final Pattern LENGTH = Pattern.compile("[1-9][0-9]{0,5}");

    private final EmbedContexts contexts;

    OEmbedController(EmbedContexts contexts) {
        this.contexts = contexts;
    }

    @GetMapping("/oembed")
    ResponseEntity<Map<String, Object>> answer(
            @RequestParam MultiValueMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw bad("Unknown parameter \"" + Refusals.shown(name) + "\".", name, PARAMETERS);
            }
        }
        String format = Optional.ofNullable(parameters.getFirst("format")).orElse("json");
        if (!format.equals("json")) {
            throw Refusals.of(
                    HttpStatus.NOT_IMPLEMENTED,
                    "There is no answer in the format \"" + Refusals.shown(format) + "\".",
                    "format",
                    OEmbed.formats());
        }
        String url = parameters.getFirst("url");
        if (url == null || url.isBlank()) {
            throw bad("The address to embed is missing.", "url", List.of("an address of ours"));
        }
        Optional<Integer> width = length(parameters, "maxwidth");
        Optional<Integer> height = length(parameters, "maxheight");
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/";
        OEmbed embed =
                OEmbed.own(url, home)
                        .flatMap(asked -> shown(asked, home))
                        .orElseThrow(
                                () ->
                                        Refusals.notFound(
                                                "url",
                                                url,
                                                List.of(
                                                        home + "?…",
                                                        home + "embed?…",
                                                        home + "snapshot/…")));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(embed.answer(width, height));
    }

    private Optional<OEmbed> shown(OEmbed.Asked asked, String home) {
        try {
            Map<String, List<String>> parameters = Commissions.decoded(asked.query());
            if (asked.path().startsWith("snapshot/")) {
                parameters = Map.of("snapshot", List.of(asked.path().substring(9)));
            } else if (!asked.path().isEmpty() && !asked.path().equals("embed")) {
                return Optional.empty();
            }
            Optional<Shown> shown = contexts.find(parameters);
            return shown.filter(s -> s.snapshot().isPresent() || !asked.path().contains("/"))
                    .map(s -> of(s, home));
        } catch (IllegalArgumentException malformedEscape) {
            return Optional.empty();
        }
    }

    private OEmbed of(Shown shown, String home) {
        Snapshot snapshot = contexts.compose(shown);
        return new OEmbed(
                snapshot.wording().title(),
                home,
                home + "embed?" + shown.query(),
                home + shown.picture(),
                shown.context().language());
    }

    private static Optional<Integer> length(MultiValueMap<String, String> parameters, String name) {
        String written = parameters.getFirst(name);
        if (written == null) {
            return Optional.empty();
        }
        if (!LENGTH.matcher(written).matches()) {
            throw bad("A length in pixels is a whole number.", name, List.of("1 to 999999"));
        }
        return Optional.of(Integer.valueOf(written));
    }

    private static RuntimeException bad(String detail, String parameter, List<String> allowed) {
        return Refusals.of(HttpStatus.BAD_REQUEST, detail, parameter, allowed);
    }
}
