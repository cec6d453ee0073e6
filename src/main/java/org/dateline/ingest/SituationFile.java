package org.dateline.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;
import tools.jackson.databind.JsonNode;

/// Reads `situation.json`. Whatever is missing or rejected gets a default, so that a mistake in it
/// never hides the events.
final class SituationFile {
    static final String NAME = "situation.json";
    static final List<Set<String>> LISTS = List.of();

    /// Stands for a period that no file names; [#spanning] puts the days of the claims in its
    /// place.
    private static final Interval NO_PERIOD =
            new Interval(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));

    private SituationFile() {}

    static Situation read(JsonDocument document, Path folder) {
        Fields fields = new Fields(document, document.root());
        String id = fields.optional("id").orElseGet(() -> idOf(folder));
        ZoneId zone = fields.zone("zone").orElse(ZoneId.of("UTC"));
        return new Situation(
                id,
                fields.optional("title").orElse(id),
                fields.text("summary"),
                extent(fields),
                period(fields, zone).orElse(NO_PERIOD),
                zone,
                texts(document.root().path("homeCountries")),
                languages(document.root().path("languages")));
    }

    /// The situation with the period that its claims span, where it names none.
    static Situation spanning(Situation situation, Optional<Interval> claimed) {
        return situation.period().equals(NO_PERIOD) && claimed.isPresent()
                ? new Situation(
                        situation.id(),
                        situation.title(),
                        situation.summary(),
                        situation.extent(),
                        claimed.get(),
                        situation.zone(),
                        situation.homeCountries(),
                        situation.languages())
                : situation;
    }

    private static Optional<Interval> period(Fields fields, ZoneId zone) {
        Optional<Interval> period = fields.when("period", zone).map(when -> when.bounds());
        if (period.isPresent()
                && (period.get().isOpenEnded()
                        || period.get().start().equals(Interval.OPEN_START))) {
            fields.reject("period", "a period has a start and an end");
            return Optional.empty();
        }
        return period;
    }

    private static Extent extent(Fields fields) {
        JsonNode numbers = fields.object().path("extent");
        if (numbers.isMissingNode()) {
            return Extent.WORLD;
        }
        try {
            return new Extent(
                    numbers.path(0).asDouble(),
                    numbers.path(1).asDouble(),
                    numbers.path(2).asDouble(),
                    numbers.path(3).asDouble());
        } catch (IllegalArgumentException impossible) {
            fields.reject("extent", String.valueOf(impossible.getMessage()));
            return Extent.WORLD;
        }
    }

    private static List<String> languages(JsonNode languages) {
        return languages.isEmpty() ? List.of("en") : texts(languages);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("")).toList();
    }

    private static String idOf(Path folder) {
        String id =
                String.valueOf(folder.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return id.isEmpty() ? "situation" : id;
    }
}
