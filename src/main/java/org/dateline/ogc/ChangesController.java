package org.dateline.ogc;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.dateline.feature.Catalogue;
import org.dateline.feature.SituationFeatures;
import org.dateline.pages.Door;
import org.dateline.query.Situations;
import org.dateline.writing.ChangesWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What changed in a situation, newest first, as an Atom feed (RFC 4287).
@RestController
@CrossOrigin
class ChangesController {
    private static final int MOST = 100;

    private final Catalogue catalogue;
    private final Situations situations;
    private final Answers answers;

    ChangesController(Catalogue catalogue, Situations situations, Answers answers) {
        this.catalogue = catalogue;
        this.situations = situations;
        this.answers = answers;
    }

    @GetMapping("/changes/{situation}")
    ResponseEntity<byte[]> changes(
            @PathVariable String situation, @RequestParam MultiValueMap<String, String> values) {
        Ask.of(values, List.of());
        SituationFeatures found =
                catalogue
                        .situation(situation)
                        .orElseThrow(
                                () -> Refused.notFound("situation", situation, situations.ids()));
        Door door = Door.here();
        var out = new ByteArrayOutputStream();
        new ChangesWriter(
                        door.to("/changes/" + situation),
                        door.to("/?situation=" + Door.encoded(situation)),
                        found.situation().title())
                .write(
                        situations.history(situation).stream()
                                .limit(MOST)
                                .map(
                                        r ->
                                                new ChangesWriter.Change(
                                                        r.number(),
                                                        r.at(),
                                                        r.author(),
                                                        r.reason(),
                                                        r.changes()))
                                .toList(),
                        out);
        return answers.answer(Format.ATOM, out.toByteArray(), List.of());
    }
}
