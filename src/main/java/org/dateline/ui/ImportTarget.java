package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.ingest.Writable;
import org.dateline.intake.Found;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;
import org.dateline.time.Interval;

/// Which situation the events go into: one that is there, or a new one whose zone and home country
/// are guessed from the file.
final class ImportTarget extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /// No situation can have it as an id.
    private static final String NEW = "+";

    private static final int LONGEST_ID = 80;

    private final transient Words words;
    private final transient Situations situations;
    private final Select<String> chosen = new Select<>();
    private final TextField title;
    private final TextField zone;
    private final TextField countries;

    /// Says what is wrong with what was typed, in the words of the page.
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        Unclear(String message) {
            super(message);
        }
    }

    /// @param ids of the situations that may be written to
    ImportTarget(
            Words words,
            Situations situations,
            List<String> ids,
            Optional<String> asked,
            Runnable changed) {
        super("section");
        this.words = words;
        this.situations = situations;
        List<String> all = new ArrayList<>(ids);
        all.add(NEW);
        chosen.setLabel(words.say("into"));
        chosen.setItems(all);
        chosen.setItemLabelGenerator(id -> id.equals(NEW) ? words.say("into.new") : titleOf(id));
        chosen.setValue(asked.filter(ids::contains).orElse(all.getFirst()));
        title = new TextField(words.say("new.title"));
        zone = new TextField(words.say("new.zone"));
        zone.setValue("UTC");
        zone.setHelperText(words.say("new.zone.about"));
        countries = new TextField(words.say("new.countries"));
        countries.setHelperText(words.say("new.countries.about"));
        chosen.addValueChangeListener(
                e -> {
                    show();
                    changed.run();
                });
        zone.addValueChangeListener(e -> changed.run());
        countries.addValueChangeListener(e -> changed.run());
        show();
        getElement().setAttribute("class", "import-target");
        add(chosen, title, zone, countries);
    }

    private String titleOf(String id) {
        return situations.newest(id).map(e -> e.state().situation().title()).orElse(id);
    }

    private void show() {
        title.setVisible(isNew());
        zone.setVisible(isNew());
        countries.setVisible(isNew());
    }

    boolean isNew() {
        return NEW.equals(chosen.getValue());
    }

    /// Fills in what the file tells, where nothing was typed.
    void suggest(String fileName, Found found) {
        if (title.isEmpty()) {
            title.setValue(fileName.replaceAll("\\.[A-Za-z0-9]{1,8}$", ""));
        }
        if (zone.getValue().equals("UTC")) {
            found.zone().ifPresent(z -> zone.setValue(z.getId()));
        }
        if (countries.isEmpty()) {
            found.country().ifPresent(countries::setValue);
        }
    }

    /// @throws Unclear where a new situation lacks something
    Situation situation() throws Unclear {
        if (!isNew()) {
            return situations
                    .newest(chosen.getValue())
                    .map(e -> e.state().situation())
                    .orElseThrow(() -> new Unclear(words.say("gone")));
        }
        String id =
                title.getValue()
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new Unclear(words.say("new.title.missing"));
        }
        if (Writable.isReserved(id)) {
            throw new Unclear(words.say("new.title.reserved", id));
        }
        if (situations.newest(id).isPresent()) {
            throw new Unclear(words.say("new.title.taken"));
        }
        List<String> home =
                Arrays.stream(countries.getValue().toUpperCase(Locale.ROOT).split("[,; ]+"))
                        .filter(c -> !c.isEmpty())
                        .toList();
        if (!home.stream().allMatch(c -> c.matches("[A-Z]{2}"))) {
            throw new Unclear(words.say("new.countries.unknown"));
        }
        try {
            return new Situation(
                    id,
                    title.getValue().strip(),
                    "",
                    Extent.WORLD,
                    new Interval(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")),
                    ZoneId.of(zone.getValue().strip()),
                    home,
                    List.of("en"));
        } catch (DateTimeException e) {
            throw new Unclear(words.say("new.zone.unknown"));
        }
    }
}
