package org.dateline.portrayal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.event.TroopStage;
import org.dateline.geo.SpatialPrecision;
import org.dateline.query.FirstReport;
import org.dateline.query.Tally;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.CivilTime;

/// Writes title, caption, alternative text and citation of a map out of its data, in plain
/// sentences.
public final class WordingWriter {
    private static final int PLACES_NAMED = 12;
    private static final int TALLIES_NAMED = 3;

    private final Words words;
    private final Locale written;
    private final CivilTime time;
    private final PeriodText periods;
    private final FigureText figures;
    private final Symbology symbology;

    public WordingWriter(Locale language, Symbology symbology) {
        this.words = Words.of("org.dateline.portrayal.wording", language);
        this.written = Locale.forLanguageTag(words.say("language"));
        this.time = CivilTime.in(written);
        this.periods = new PeriodText(written);
        this.figures = new FigureText(written);
        this.symbology = symbology;
    }

    /// The language of the sentences: the one asked for, or English where there is no bundle for
    /// it. Names in a sentence follow the sentence.
    public Locale language() {
        return written;
    }

    public Wording write(Depiction depiction) {
        return new Wording(
                title(depiction), caption(depiction), alternative(depiction), citation(depiction));
    }

    private String title(Depiction d) {
        if (d.drawn().isEmpty()) {
            return words.say("title.nothing");
        }
        String troops = troops(d);
        String found = found(d, troops.isEmpty());
        if (found.isEmpty() && troops.isEmpty()) {
            return words.count("title.events", d.drawn().size());
        }
        if (found.isEmpty() || troops.isEmpty()) {
            return capital(found + troops);
        }
        return capital(words.say("title.both", found, troops));
    }

    /// Where unrest was first reported, or anything where nothing drawn is unrest.
    ///
    /// @param alone whether nothing else stands in the title
    private String found(Depiction d, boolean alone) {
        boolean unrest = d.drawn().stream().anyMatch(e -> e.category().isUnrest());
        if (!unrest && !alone) {
            return "";
        }
        Set<String> scenes =
                d.drawn().stream()
                        .filter(e -> !unrest || e.category().isUnrest())
                        .flatMap(e -> e.locations().stream())
                        .filter(l -> l.mention().role() == Mention.Role.AT)
                        .map(l -> l.place().id())
                        .collect(Collectors.toSet());
        List<String> places =
                d.spread().stream()
                        .map(FirstReport::place)
                        .filter(p -> p.precision() == SpatialPrecision.LOCALITY)
                        .filter(p -> scenes.contains(p.id()))
                        .map(p -> name(p, d))
                        .distinct()
                        .toList();
        String key = unrest ? "title.unrest." : "title.any.";
        return switch (places.size()) {
            case 0 -> unrest ? words.say("title.unrest.country", d.situationTitle()) : "";
            case 1 -> words.say(key + "one", places.getFirst());
            case 2 -> words.say(key + "two", places.getFirst(), places.getLast());
            case 3 -> words.say(key + "three", places.get(0), places.get(1), places.get(2));
            default ->
                    words.say(
                            key + "many",
                            Numbers.write(places.size()),
                            places.getFirst(),
                            places.getLast());
        };
    }

    /// How far foreign troops have come by the drawn events; empty where none speaks of them.
    private String troops(Depiction d) {
        Set<TroopStage> stages =
                d.drawn().stream().flatMap(e -> e.stage().stream()).collect(Collectors.toSet());
        if (stages.contains(TroopStage.ARRIVAL) || stages.contains(TroopStage.PRESENCE)) {
            return words.say("title.troops.there");
        }
        if (stages.contains(TroopStage.DEPARTURE)) {
            return words.say("title.troops.moving");
        }
        return stages.contains(TroopStage.REQUEST) ? words.say("title.troops.asked") : "";
    }

    private String caption(Depiction d) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                words.say(
                        "caption.shows",
                        words.count("events", d.drawn().size()),
                        words.count("reports", d.reports().size()),
                        lowered(periods.period(d.context()))));
        sentences.add(periods.knownBy(d.context()) + ".");
        for (Tally tally : d.tallies().stream().limit(TALLIES_NAMED).toList()) {
            sentences.add(
                    words.say(
                            tally.claims().size() == 1 ? "caption.figure" : "caption.figures",
                            figures.metric(tally.metric()),
                            figures.range(tally),
                            words.count("claims", tally.claims().size())));
        }
        if (!d.tallies().isEmpty()) {
            sentences.add(words.say("caption.not-added"));
        }
        long lapsed =
                d.drawn().stream()
                        .flatMap(e -> e.claims().stream())
                        .filter(c -> !c.stands())
                        .count();
        if (lapsed > 0) {
            sentences.add(words.count("caption.lapsed", lapsed));
        }
        if (d.notDrawn().total() > 0) {
            sentences.add(notDrawn(d));
        }
        return String.join(" ", sentences);
    }

    /// `6 further events are not drawn: 3 without a date, 3 beyond the edge of the map.` A later
    /// report may date or place an event, so that a limit on what was known is told too.
    public String notDrawn(Depiction d) {
        NotDrawn not = d.notDrawn();
        String key = d.context().knownBy().isPresent() ? "not-drawn.known" : "not-drawn";
        Map<String, Long> reasons = new LinkedHashMap<>();
        reasons.put("undated", not.undated());
        reasons.put("unplaced", not.unplaced());
        reasons.put("broad", not.tooBroad());
        reasons.put("outside", not.outside());
        String list =
                reasons.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> words.say("not-drawn." + e.getKey(), Numbers.write(e.getValue())))
                        .collect(Collectors.joining(", "));
        return not.total() == 0
                ? words.say("not-drawn.none")
                : words.say(key, words.count("events.further", not.total()), list);
    }

    private String alternative(Depiction d) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                words.say("alt.map", d.situationTitle(), lowered(periods.period(d.context()))));
        if (d.drawn().isEmpty()) {
            sentences.add(words.say("title.nothing") + ".");
        }
        Map<String, Map<Category, Integer>> places = places(d);
        String named =
                places.entrySet().stream()
                        .limit(PLACES_NAMED)
                        .map(e -> words.say("alt.place", e.getKey(), categories(e.getValue(), d)))
                        .collect(Collectors.joining("; "));
        if (!named.isEmpty()) {
            sentences.add(words.say("alt.places", named));
        }
        if (places.size() > PLACES_NAMED) {
            sentences.add(words.count("alt.more", places.size() - PLACES_NAMED));
        }
        List<String> lines = movements(d);
        if (!lines.isEmpty()) {
            sentences.add(words.say("alt.movements", String.join("; ", lines)));
        }
        return String.join(" ", sentences);
    }

    /// Events by category at each place, in the order of their first report.
    private Map<String, Map<Category, Integer>> places(Depiction d) {
        Map<String, Map<Category, Integer>> places = new LinkedHashMap<>();
        d.spread().forEach(f -> places.put(name(f.place(), d), new LinkedHashMap<>()));
        for (Event event : d.drawn()) {
            event.locations().stream()
                    .filter(l -> l.mention().role() == Mention.Role.AT)
                    .map(l -> name(l.place(), d))
                    .distinct()
                    .forEach(
                            name ->
                                    places.computeIfAbsent(name, n -> new LinkedHashMap<>())
                                            .merge(event.category(), 1, Integer::sum));
        }
        places.values().removeIf(Map::isEmpty);
        return places;
    }

    private String categories(Map<Category, Integer> counts, Depiction d) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        e ->
                                words.say(
                                        "alt.category",
                                        symbology
                                                .of(e.getKey())
                                                .label(written.getLanguage())
                                                .toLowerCase(written),
                                        Numbers.write(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    private List<String> movements(Depiction d) {
        return d.drawn().stream()
                .filter(Event::isMovement)
                .flatMap(
                        e ->
                                e.locations().stream()
                                        .filter(l -> l.mention().role() == Mention.Role.ORIGIN)
                                        .map(
                                                from ->
                                                        words.say(
                                                                "alt.movement",
                                                                name(from.place(), d),
                                                                name(
                                                                        e.at(
                                                                                        Mention.Role
                                                                                                .DESTINATION)
                                                                                .orElseThrow()
                                                                                .place(),
                                                                        d))))
                .distinct()
                .toList();
    }

    private List<String> citation(Depiction d) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.say(
                        "citation.map",
                        d.situationTitle(),
                        lowered(periods.period(d.context())),
                        lowered(periods.knownBy(d.context())),
                        Long.toString(d.revision())));
        d.reports().forEach(r -> lines.add(cite(r)));
        return lines;
    }

    /// `VICE, “Title”, 6 January 2022, https://…`
    public String cite(Report report) {
        String publisher =
                report.source().certainty() == Source.Certainty.INFERRED
                        ? words.say("publisher.inferred", report.source().name())
                        : report.source().name();
        String text = words.say("citation.report", publisher, report.title(), published(report));
        return report.link().map(link -> text + ", " + link).orElse(text);
    }

    /// `6 or 7 January 2022`, or that no one said when.
    public String published(Report report) {
        return report.isDated() ? time.write(report.published()) : words.say("published.none");
    }

    private static String name(BoundPlace place, Depiction d) {
        return place.name(d.context().language(), d.context().interval().end().minusSeconds(1));
    }

    private String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(written) + text.substring(first);
    }

    private String lowered(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toLowerCase(written) + text.substring(first);
    }
}
