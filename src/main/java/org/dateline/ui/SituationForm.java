package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Words;

/// Title, summary, home area, period, zone and languages of a situation.
final class SituationForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Situation situation;
    private final TextField title;
    private final TextField summary;
    private final TextField west;
    private final TextField south;
    private final TextField east;
    private final TextField north;
    private final TextField from;
    private final TextField to;
    private final TextField zone;
    private final TextField countries;
    private final TextField languages;

    /// @param saved is handed what the fields say; asking for it throws where they say nonsense
    SituationForm(
            Words words,
            Situation situation,
            Consumer<Supplier<Situation>> saved,
            Runnable cancelled) {
        super("div");
        this.words = words;
        this.situation = situation;
        ZoneId civil = situation.zone();
        title = field("title", situation.title());
        summary = field("summary", situation.summary());
        west = field("west", Double.toString(situation.extent().west()));
        south = field("south", Double.toString(situation.extent().south()));
        east = field("east", Double.toString(situation.extent().east()));
        north = field("north", Double.toString(situation.extent().north()));
        from = field("from", day(situation.period().start(), civil));
        to = field("to", day(situation.period().end().minusSeconds(1), civil));
        zone = field("zone", civil.getId());
        countries = field("countries", String.join(", ", situation.homeCountries()));
        languages = field("languages", String.join(", ", situation.languages()));
        add(
                Hypertext.button("quiet", words.say("save"), () -> saved.accept(this::changed)),
                Hypertext.button("quiet", words.say("cancel"), cancelled));
    }

    private TextField field(String key, String value) {
        TextField field = new TextField(words.say("field." + key));
        field.setValue(value);
        field.setWidthFull();
        add(field);
        return field;
    }

    private static String day(java.time.Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    private Situation changed() {
        ZoneId civil = ZoneId.of(zone.getValue().strip());
        if (title.getValue().isBlank() || listed(languages).isEmpty()) {
            throw new IllegalArgumentException(
                    words.say("field.title") + ", " + words.say("field.languages"));
        }
        return new Situation(
                situation.id(),
                title.getValue().strip(),
                summary.getValue().strip(),
                new Extent(number(west), number(south), number(east), number(north)),
                SituationsView.days(
                        LocalDate.parse(from.getValue().strip()),
                        LocalDate.parse(to.getValue().strip()),
                        civil),
                civil,
                listed(countries),
                listed(languages),
                situation.archived());
    }

    private static double number(TextField field) {
        try {
            return Double.parseDouble(field.getValue().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    field.getLabel() + ": a number of degrees, for example 46.5", e);
        }
    }

    private static List<String> listed(TextField field) {
        return Arrays.stream(field.getValue().split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
