package org.dateline.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.portrayal.FigureText;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.Words;
import org.dateline.query.Events;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.CivilTime;
import org.dateline.time.When;

/// How one revision of a situation is told on the page in one language: every panel asks it for
/// words.
record Telling(
        Events events,
        Symbology symbology,
        Words words,
        CivilTime time,
        FigureText figures,
        Map<String, Report> reports,
        String language) {

    static Telling of(Events events, Symbology symbology, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Telling(
                events,
                symbology,
                Words.of("org.dateline.ui.messages", locale),
                CivilTime.in(locale),
                new FigureText(locale),
                events.state().reports().stream()
                        .collect(Collectors.toMap(Report::id, Function.identity(), (a, b) -> a)),
                language);
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    Optional<Report> reportOf(Claim claim) {
        return Optional.ofNullable(reports.get(claim.report()));
    }

    /// Who publishes, marked where we inferred it.
    String publisher(Report report) {
        return report.source().name();
    }

    /// `publisher inferred`, `publisher unknown` or nothing.
    Optional<String> doubt(Source source) {
        return switch (source.certainty()) {
            case STATED -> Optional.empty();
            case INFERRED -> Optional.of(say("publisher.inferred"));
            case UNKNOWN -> Optional.of(say("publisher.unknown"));
        };
    }

    /// When it happened, as precisely as it is known and no more.
    String when(Event event) {
        return event.spoken().map(this::when).orElse(say("time.none"));
    }

    /// Under a heading that names the day.
    String timeOfDay(Event event) {
        return event.spoken().map(time::writeWithinDay).orElse(say("time.none"));
    }

    String when(When when) {
        return time.write(when);
    }

    /// When a report was published, or that no one said so.
    String published(Report report) {
        return report.isDated() ? when(report.published()) : say("published.none");
    }

    /// Names of its places, each once, as used at the time; the toponyms of the reports where
    /// nothing was resolved.
    String where(Event event) {
        Instant at = event.when().map(t -> t.when().earliest()).orElse(start());
        List<String> names = event.locations().stream().map(l -> name(l, at)).distinct().toList();
        if (event.isMovement()) {
            return say(
                    "place.movement",
                    named(event, Mention.Role.ORIGIN, at),
                    named(event, Mention.Role.DESTINATION, at));
        }
        if (names.isEmpty()) {
            return event.unplaced().isEmpty()
                    ? say("place.none")
                    : event.unplaced().stream()
                            .map(m -> say("place.not-found", m.toponym()))
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
        return String.join(", ", names);
    }

    private String named(Event event, Mention.Role role, Instant at) {
        return event.at(role).map(l -> name(l, at)).orElse("");
    }

    String name(Location location, Instant at) {
        return location.place().name(language, at);
    }

    /// Who says it: the one to whom the report attributes it, else the report itself.
    String who(Claim claim) {
        return claim.attributedTo()
                .orElseGet(() -> reportOf(claim).map(this::publisher).orElse(claim.report()));
    }

    String category(Event event) {
        return symbology.of(event.category()).label(language);
    }

    CategorySign sign(Event event) {
        return new CategorySign(symbology.of(event.category()), language);
    }

    Instant start() {
        return events.state().situation().period().start();
    }
}
