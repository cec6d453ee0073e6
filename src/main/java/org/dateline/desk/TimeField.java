package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
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

    private final transient Form form;
    private final transient Supplier<ZoneId> otherwise;
    private final TextField edtf;
    private final Select<Optional<Precision>> kind = new Select<>();
    private final TextField zone;
    private final HtmlContainer reading = Markup.text("p", "reading", "");

    /// @param otherwise the zone that is meant where none is typed
    TimeField(Form form, String key, TimeDraft draft, Supplier<ZoneId> otherwise) {
        super("div");
        this.form = form;
        this.otherwise = otherwise;
        getElement().setAttribute("class", "time-field");
        edtf = form.field(key, draft.edtf());
        edtf.setValueChangeMode(ValueChangeMode.LAZY);
        edtf.setHelperComponent(help(key));
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
                        new DayPicker(form, draft.edtf(), this::picked),
                        Markup.box("div", "pair", kind, zone)));
    }

    /// Each in one piece: a date that is broken at its hyphen cannot be read.
    private HtmlContainer help(String key) {
        HtmlContainer examples = Markup.box("span", "examples");
        if (form.words.has(key + ".help")) {
            examples.add(Markup.text("span", "wraps", form.say(key + ".help")));
        }
        for (String example : form.say("time.examples").split(" \\| ")) {
            examples.add(Markup.text("span", "", example));
        }
        return examples;
    }

    private void picked(String written, Optional<Precision> means) {
        kind.setValue(means);
        edtf.setValue(written);
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
