package org.dateline.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Situation;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Interval;
import org.dateline.time.Precision;
import org.dateline.time.TimeFormatException;
import org.dateline.time.When;
import org.dateline.time.WrittenDate;

/// The reports that the rows of a file speak for: one for each item that they name, or the file
/// itself where they name none.
final class ReportBook {
    private static final int MOST = 300_000;

    private final String file;
    private final Mapping mapping;
    private final Situation situation;
    private final Instant now;
    private final Map<String, Report> existing;
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<List<String>, String> ids = new HashMap<>();
    private final Digests digests = new Digests();

    /// @param existing reports that the situation holds, by id; they stay as they are
    ReportBook(
            String file,
            Mapping mapping,
            Situation situation,
            Instant now,
            Map<String, Report> existing) {
        this.file = file;
        this.mapping = mapping;
        this.situation = situation;
        this.now = now;
        this.existing = existing;
    }

    /// The report of a row, remembered.
    Report report(Draft draft) {
        Draft.Told told = draft.told();
        String day = told.isNobody() ? "" : told.published().orElseGet(() -> day(draft));
        List<String> key =
                List.of(
                        told.source().orElse(""),
                        told.title().orElse(""),
                        told.link().orElse(""),
                        day,
                        told.isNobody() ? "file" : "");
        String id =
                ids.computeIfAbsent(
                        key,
                        k -> told.isNobody() ? digests.id("file-", file) : "i-" + digests.of(k));
        return reports.computeIfAbsent(
                id,
                i ->
                        Optional.ofNullable(existing.get(i))
                                .orElseGet(() -> told.isNobody() ? whole(i) : item(i, draft)));
    }

    int size() {
        return reports.size();
    }

    boolean isFull() {
        return reports.size() >= MOST;
    }

    /// Those that the situation does not hold yet.
    List<Report> added() {
        return reports.values().stream().filter(r -> !existing.containsKey(r.id())).toList();
    }

    private String day(Draft draft) {
        return draft.when()
                .map(w -> LocalDate.ofInstant(w.earliest(), situation.zone()).toString())
                .orElse("");
    }

    private Report whole(String id) {
        Optional<When> stated = mapping.published().flatMap(text -> read(text, situation.zone()));
        ZoneId zone = situation.zone();
        When published = stated.orElseGet(() -> today(zone));
        return new Report(
                id,
                new Source(id, file, Source.Certainty.UNKNOWN),
                file,
                List.of(),
                published,
                Optional.of(
                        stated.isPresent()
                                ? "Stated when the file was imported."
                                : Report.FILE_UNDATED),
                language(),
                Optional.empty(),
                Optional.empty());
    }

    private When today(ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        return new When(
                new Interval(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant()),
                Precision.DAY,
                false,
                false,
                zone);
    }

    private Report item(String id, Draft draft) {
        Draft.Told told = draft.told();
        String source =
                told.source()
                        .or(() -> told.link().flatMap(ReportBook::host))
                        .orElse("Unnamed source");
        Optional<When> stated = told.published().flatMap(text -> read(text, situation.zone()));
        return new Report(
                id,
                new Source(
                        digests.id("s-", source),
                        source,
                        told.source().isPresent()
                                ? Source.Certainty.STATED
                                : Source.Certainty.INFERRED),
                told.title().orElseGet(() -> source + ", in " + file),
                List.of(),
                stated.orElseGet(() -> notBefore(draft)),
                stated.isPresent() ? Optional.empty() : Optional.of(Report.ITEM_UNDATED),
                language(),
                told.link().flatMap(ReportBook::uri),
                Optional.of("Taken over from " + file + "."));
    }

    /// Some time between the event and now.
    private When notBefore(Draft draft) {
        return draft.when()
                .filter(w -> w.earliest().isAfter(Interval.OPEN_START))
                .map(
                        w ->
                                LocalDate.ofInstant(w.earliest(), situation.zone())
                                        .atStartOfDay(situation.zone())
                                        .toInstant())
                .filter(start -> start.isBefore(now))
                .map(
                        start ->
                                new When(
                                        new Interval(start, now),
                                        Precision.DAY,
                                        false,
                                        false,
                                        situation.zone()))
                .orElseGet(() -> today(situation.zone()));
    }

    private String language() {
        return situation.languages().isEmpty() ? "en" : situation.languages().getFirst();
    }

    private Optional<When> read(String text, ZoneId zone) {
        try {
            return Optional.of(WrittenDate.parse(text, mapping.dayFirst(), zone));
        } catch (TimeFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> host(String link) {
        return uri(link).map(URI::getHost).filter(h -> !h.isBlank());
    }

    /// Only links that a browser can follow without harm.
    private static Optional<URI> uri(String link) {
        try {
            var uri = new URI(link.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web =
                    (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
