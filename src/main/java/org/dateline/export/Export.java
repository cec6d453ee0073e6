package org.dateline.export;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.event.Situation;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Count;
import org.dateline.query.Events;
import org.dateline.query.Page;
import org.dateline.query.Selection;

/// What goes into a file: a data state and which part of it.
///
/// @param context language and zone, and where `whole` is not set also what is selected
/// @param whole everything that the situation holds, undated and unplaced events included; else
///   exactly what a map with the context shows
/// @param revisedAt when the revision was made
public record Export(Events events, MapContext context, boolean whole, Instant revisedAt) {
    private static final int PAGE = 5_000;

    Selection selection() {
        return whole ? Selection.EVERYTHING : context.selection();
    }

    Situation situation() {
        return events.state().situation();
    }

    long revision() {
        return events.state().revision();
    }

    Locale language() {
        return Locale.forLanguageTag(context.language());
    }

    /// The events in the order of time, page by page.
    void each(Sink<Event> sink) throws IOException {
        Optional<String> after = Optional.empty();
        do {
            Page page = events.page(selection(), after, PAGE);
            for (Event event : page.events()) {
                sink.take(event);
            }
            after = page.next();
        } while (after.isPresent());
    }

    /// How many events [#each] gives.
    public long count() {
        Count count = events.count(selection());
        return count.began() + count.continuing() + (whole ? count.undated() : 0);
    }

    /// A place's name: on the map the one in use at the end of what it shows, else the one in use
    /// when the event happened.
    String name(BoundPlace place, Event event) {
        Instant at =
                whole
                        ? event.when()
                                .map(w -> w.when().earliest())
                                .filter(Column::isSet)
                                .orElse(situation().period().end().minusSeconds(1))
                        : context.interval().end().minusSeconds(1);
        return place.name(context.language(), at);
    }

    /// What a reader of the file must know of it, in the order in which it is written.
    Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("situation", situation().id());
        about.put("title", SafeText.clean(situation().title()));
        about.put("revision", Long.toString(revision()));
        about.put("revised_at", revisedAt.toString());
        about.put("scope", whole ? "situation" : "map");
        about.put("map_context", query());
        about.put("events", Long.toString(count()));
        about.put("zone", context.zone().getId());
        about.put("language", context.language());
        about.put("known_by", context.knownBy().map(Instant::toString).orElse(""));
        about.put(
                "intervals",
                "Half-open: the start belongs to an interval, the end does not. An empty start or"
                        + " end is not stated.");
        about.put("positions", "OGC:CRS84, longitude and latitude in degrees (WGS 84)");
        about.put("generator", "Dateline");
        return about;
    }

    /// The canonical query string that gives the same export again.
    String query() {
        MapContext pinned = context.at(revision()).with(MapContext.Theme.AUTO);
        String written = new ContextQuery(situation()).write(pinned);
        return whole ? written.replaceFirst("&mode=[a-z]+", "") : written;
    }

    /// The name of a file, without its ending.
    public String fileName() {
        return situation().id() + "-r" + revision() + (whole ? "" : "-map");
    }
}
