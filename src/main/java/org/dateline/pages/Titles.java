package org.dateline.pages;

import java.util.stream.Stream;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.portrayal.Words;

/// What collections and features are called.
public record Titles(Words words) {

    /// With the situation: `Kazakhstan, January 2022: Events`.
    public String of(Offered offered) {
        return words.say(
                "collection.title", offered.situation().situation().title(), ofType(offered));
    }

    /// Without it: `Events`.
    String ofType(Offered offered) {
        return words.say("type." + offered.collection().type().name());
    }

    /// What one feature of the collection is.
    public String about(Offered offered) {
        return words.say("about." + offered.collection().type().name());
    }

    static String of(Feature feature) {
        return Stream.of("title", "name", "says")
                .map(feature.values()::get)
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(feature.id());
    }
}
