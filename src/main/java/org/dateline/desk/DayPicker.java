package org.dateline.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.Precision;

/// Days and times of day to pick, for those who do not write EDTF. The browser's own fields for
/// dates and times are used: they know the reader's keyboard, calendar and phone.
final class DayPicker extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /// One day, or a first and a last one, as EDTF writes them.
    private static final Pattern DAYS =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(~)?(?:/(\\d{4}-\\d\\d-\\d\\d))?");

    /// Parts of a day, with the hours between which they lie.
    private enum Part {
        DAY(0, 0),
        ABOUT(0, 0),
        EXACT(0, 0),
        EARLY(0, 6),
        MORNING(6, 12),
        AFTERNOON(12, 18),
        EVENING(18, 24),
        NIGHT(18, 30);

        final int from;
        final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private final transient Form form;
    private final transient BiConsumer<String, Optional<Precision>> picked;
    private final Input day = new Input();
    private final Input last = new Input();
    private final Input clock = new Input();
    private final Component clockField;
    private final Select<Part> part = new Select<>();

    /// @param edtf what stands there already
    /// @param picked is handed EDTF and what an interval in it means
    DayPicker(Form form, String edtf, BiConsumer<String, Optional<Precision>> picked) {
        super("div");
        this.form = form;
        this.picked = picked;
        getElement().setAttribute("class", "pair");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", form.say("time.pick"));
        part.setLabel(form.say("time.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(p -> form.say("part." + p.name()));
        part.setValue(Part.DAY);
        clockField = labelled(clock, "time", "time.clock");
        add(labelled(day, "date", "time.day"), labelled(last, "date", "time.last"), part);
        add(clockField);
        Matcher days = DAYS.matcher(edtf.strip());
        if (days.matches()) {
            day.setValue(days.group(1));
            last.setValue(Optional.ofNullable(days.group(3)).orElse(""));
            part.setValue(days.group(2) == null ? Part.DAY : Part.ABOUT);
        }
        clockField.setVisible(false);
        day.addValueChangeListener(e -> pick());
        last.addValueChangeListener(e -> pick());
        clock.addValueChangeListener(e -> pick());
        part.addValueChangeListener(e -> pick());
    }

    private HtmlContainer labelled(Input input, String type, String key) {
        input.setType(type);
        input.setId(type + "-" + key.replace('.', '-') + "-" + System.identityHashCode(input));
        input.addClassName("native");
        NativeLabel label = new NativeLabel(form.say(key));
        label.setFor(input);
        return Markup.box("div", "labelled", label, input);
    }

    /// Writes what was picked as it would be typed; nothing while it says nothing yet.
    private void pick() {
        clockField.setVisible(part.getValue() == Part.EXACT);
        Optional<LocalDate> first = day(day);
        if (first.isEmpty()) {
            return;
        }
        LocalDate from = first.get();
        Optional<LocalDate> to = day(last).filter(from::isBefore);
        if (to.isPresent()) {
            picked.accept(from + "/" + to.get(), Optional.empty());
            return;
        }
        switch (part.getValue()) {
            case DAY -> picked.accept(from.toString(), Optional.empty());
            case ABOUT -> picked.accept(from + "~", Optional.empty());
            case EXACT -> time().ifPresent(t -> picked.accept(from + "T" + t, Optional.empty()));
            case EARLY, MORNING, AFTERNOON, EVENING, NIGHT -> {
                Part chosen = part.getValue();
                picked.accept(
                        hour(from, chosen.from) + "/" + hour(from, chosen.to),
                        Optional.of(Precision.PART_OF_DAY));
            }
        }
    }

    private static Optional<LocalDate> day(Input input) {
        try {
            return Optional.ofNullable(input.getValue())
                    .filter(v -> !v.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Optional<String> time() {
        try {
            return Optional.ofNullable(clock.getValue())
                    .filter(v -> !v.isEmpty())
                    .map(v -> LocalTime.parse(v).toString().substring(0, 5));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static String hour(LocalDate date, int hour) {
        return date.plusDays(hour / 24) + "T" + (hour % 24 < 10 ? "0" : "") + hour % 24;
    }
}
