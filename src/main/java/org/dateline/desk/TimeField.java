package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.editing.TimeDraft;
import org.dateline.time.CivilTime;
import org.dateline.time.Edtf;
import org.dateline.time.Precision;
import org.dateline.time.TimeFormatException;
import org.dateline.time.When;

/// A time in EDTF, typed or picked, read back in words at once.
final class TimeField extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /// Parts of a day that can be picked, with the hours between which they lie.
    private enum Part {
        DAY(0, 0),
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
    private final transient Supplier<ZoneId> otherwise;
    private final TextField edtf;
    private final Select<Optional<Precision>> kind = new Select<>();
    private final TextField zone;
    private final HtmlContainer reading = Markup.text("p", "reading", "");
    private final Input day = new Input();
    private final Select<Part> part = new Select<>();

    /// @param otherwise the zone that is meant where none is typed
    TimeField(Form form, String key, TimeDraft draft, Supplier<ZoneId> otherwise) {
        super("div");
        this.form = form;
        this.otherwise = otherwise;
        getElement().setAttribute("class", "time-field");
        edtf = form.field(key, draft.edtf());
        edtf.setValueChangeMode(ValueChangeMode.LAZY);
        zone = form.field("time.zone", draft.zone());
        zone.setPlaceholder(otherwise.get().getId());
        zone.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setLabel(form.say("time.kind"));
        List<Optional<Precision>> kinds = new java.util.ArrayList<>();
        kinds.add(Optional.empty());
        for (Precision precision : Precision.values()) {
            kinds.add(Optional.of(precision));
        }
        kind.setItems(kinds);
        kind.setItemLabelGenerator(
                k ->
                        k.map(p -> form.say("time.within", form.say("precision." + p.code())))
                                .orElse(form.say("time.written")));
        kind.setValue(draft.precision());
        reading.getElement().setAttribute("aria-live", "polite");
        edtf.addValueChangeListener(e -> read());
        zone.addValueChangeListener(e -> read());
        kind.addValueChangeListener(e -> read());
        read();
        add(
                edtf,
                reading,
                Form.fold(
                        form.say("time.more"),
                        false,
                        Markup.box("div", "pair", picked(), part),
                        Markup.box("div", "pair", kind, zone)));
    }

    private HtmlContainer picked() {
        day.setType("date");
        day.setId("day-" + System.identityHashCode(this));
        day.addClassName("native");
        NativeLabel label = new NativeLabel(form.say("time.day"));
        label.setFor(day);
        part.setLabel(form.say("time.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(p -> form.say("part." + p.name()));
        part.setValue(Part.DAY);
        day.addValueChangeListener(e -> pick());
        part.addValueChangeListener(e -> pick());
        return Markup.box("div", "labelled", label, day);
    }

    /// Writes what was picked as it would be typed.
    private void pick() {
        if (day.getValue() == null || !day.getValue().matches("\\d{4}-\\d\\d-\\d\\d")) {
            return;
        }
        LocalDate date = LocalDate.parse(day.getValue());
        Part chosen = part.getValue();
        if (chosen == Part.DAY) {
            kind.setValue(Optional.empty());
            edtf.setValue(date.toString());
        } else {
            kind.setValue(Optional.of(Precision.PART_OF_DAY));
            edtf.setValue(hour(date, chosen.from) + "/" + hour(date, chosen.to));
        }
    }

    private static String hour(LocalDate date, int hour) {
        return date.plusDays(hour / 24) + "T" + (hour % 24 < 10 ? "0" : "") + hour % 24;
    }

    private void read() {
        if (edtf.getValue().isBlank()) {
            say("", "");
            return;
        }
        try {
            ZoneId in = zone.isEmpty() ? otherwise.get() : ZoneId.of(zone.getValue().strip());
            When when = Edtf.read(edtf.getValue().strip(), kind.getValue(), in);
            String text = CivilTime.in(form.words.locale()).write(when);
            String offset = CivilTime.offset(when.earliest(), when.zone());
            say(text.contains(offset) ? text : form.say("time.in", text, offset), "");
        } catch (TimeFormatException | DateTimeException no) {
            say("", String.valueOf(no.getMessage()));
        }
    }

    private void say(String text, String error) {
        reading.setText(text);
        edtf.setErrorMessage(error);
        edtf.setInvalid(!error.isEmpty());
    }

    TimeDraft draft() {
        return new TimeDraft(edtf.getValue(), kind.getValue(), zone.getValue());
    }

    void name(String path) {
        form.put(path, edtf);
        form.put(path + "/zone", zone);
    }
}
