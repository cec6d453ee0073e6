package org.dateline.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.snapshot.SnapshotRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Everything that can be had of a kept snapshot under its id.
@RestController
class FilesController {
    private final Archive archive;
    private final Desk desk;

    FilesController(Archive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
    }

    @GetMapping(path = "/snapshot/{id}.{format}")
    ResponseEntity<?> file(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            WebRequest web) {
        Archive.Found found = archive.find(id);
        FileKind kind = kind(format);
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        boolean download = asked.remove("download") != null;
        new Parameters(asked).only(withDownload(kind));
        return new FileAnswer(desk, web)
                .answer(
                        found.commission(),
                        FileOrder.read(kind, asked),
                        FileAnswer.FOR_EVER,
                        download);
    }

    private static List<String> withDownload(FileKind kind) {
        List<String> names = new ArrayList<>(FileOrder.parameters(kind));
        names.add("download");
        return names;
    }

    @GetMapping(path = "/snapshot/{id}/progress")
    ResponseEntity<Map<String, Object>> progress(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        FilmBook.Reached entry = desk.films().find(key(id, parameters));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", entry.state().code());
        json.put("done", entry.done());
        json.put("of", entry.of());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json);
    }

    @DeleteMapping(path = "/snapshot/{id}/progress")
    ResponseEntity<Void> callOff(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        desk.films().stop(key(id, parameters));
        return ResponseEntity.noContent().build();
    }

    /// Of the film with the same choices; which film it is stands in `f`.
    private String key(String id, MultiValueMap<String, String> parameters) {
        Archive.Found found = archive.find(id);
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        FileKind kind =
                new Parameters(asked)
                        .word(
                                "f",
                                code -> FileKind.ofCode(code).filter(FileKind::isFilm),
                                "gif, mp4")
                        .orElseThrow(() -> new SnapshotRefused("f", "gif, mp4"));
        asked.remove("f");
        new Parameters(asked).only(FileOrder.parameters(kind));
        return Desk.key(found.commission(), FileOrder.read(kind, asked));
    }

    private FileKind kind(String format) {
        List<FileKind> kinds = desk.press().kinds();
        return FileKind.ofCode(format)
                .filter(kinds::contains)
                .orElseThrow(
                        () ->
                                Refusals.notFound(
                                        "format",
                                        format,
                                        kinds.stream().map(FileKind::code).toList()));
    }
}
