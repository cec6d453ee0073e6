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
            case "bbox" -> box(bounds.extent().orElse(situation.extent()));
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

    private LocalDate first() {
        Instant start =
                bounds.interval().map(told -> told.start()).orElse(situation.period().start());
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }
}
