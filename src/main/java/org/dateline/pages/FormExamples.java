package org.dateline.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.dateline.event.Situation;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Collection.Bounds;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Words;
import org.dateline.time.Interval;

/// What the fields of a form show while they are empty: something that fits the collection, so that
/// whoever types it finds features.
final class FormExamples {
    private final Situation situation;
    private final Bounds bounds;
    private final String type;
    private final Words words;

    FormExamples(Offered offered, Words words) {
        this.situation = offered.situation().situation();
        this.bounds = offered.collection().bounds();
        this.type = offered.collection().type().name();
        this.words = words;
    }

    /// @param field of the form
    String of(String field) {
        return switch (field) {
            case "bbox" -> box(where());
            case "datetime" -> first() + "/" + first().plusDays(1);
            case "known" -> first().plusDays(1) + "T12:00:00Z";
            case "filter" -> words.say("form.filter.example." + type);
            default -> words.say("form." + field + ".example");
        };
    }

    private static String box(Extent box) {
        return String.format(
                Locale.ROOT,
                "%.0f,%.0f,%.0f,%.0f",
                Math.floor(box.west()),
                Math.floor(box.south()),
                Math.ceil(box.east()),
                Math.ceil(box.north()));
    }

    /// The situation's own part of the world, unless the collection has nothing there.
    private Extent where() {
        return bounds.extent()
                .filter(found -> !found.intersects(situation.extent()))
                .orElse(situation.extent());
    }

    /// The first day of the situation that the collection tells of, which may reach far back.
    private LocalDate first() {
        Instant begins = situation.period().start();
        Instant start =
                bounds.interval()
                        .filter(told -> told.start().isAfter(begins) || !told.end().isAfter(begins))
                        .map(Interval::start)
                        .orElse(begins);
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }
}
