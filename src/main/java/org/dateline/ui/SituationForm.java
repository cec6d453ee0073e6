package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Words;
import org.dateline.time.CivilTime;

/// Title, summary, home area, period, zone, home countries and languages of a situation.
final class SituationForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    static final int LONGEST_TITLE = 200;

    private final transient Words words;
    private final transient Situation situation;
    private final TextField title;
    private final TextArea summary;
    private final AreaField area;
    private final Input from = new Input();
    private final Input to = new Input();
    private final HtmlContainer period = Hypertext.text("p", "field-error", "");
    private final ComboBox<String> zone;
    private final MultiSelectComboBox<String> countries;
    private final ComboBox<String> language;
    private final MultiSelectComboBox<String> others;

    /// @param saved is handed what the fields say, once they say something sensible
    SituationForm(
            Words words,
            Gazetteer gazetteer,
            Situation situation,
            Consumer<Situation> saved,
            Runnable cancelled) {
        super("div");
        this.words = words;
        this.situation = situation;
        getElement().setAttribute("class", "situation-form");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.say("describe.of", situation.title()));
        ZoneId civil = situation.zone();
        title = new TextField(words.say("field.title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setValue(situation.title());
        summary = new TextArea(words.say("field.summary"));
        summary.setHelperText(words.say("field.summary.about"));
        summary.setValue(situation.summary());
        area = new AreaField(words, gazetteer, situation.extent(), situation.period().start());
        zone = new ComboBox<>(words.say("field.zone"));
        zone.setItems(with(zones(), List.of(civil.getId())));
        zone.setItemLabelGenerator(
                z ->
                        words.say(
                                "field.zone.item",
                                z,
                                CivilTime.offset(situation.period().start(), ZoneId.of(z))));
        zone.setValue(civil.getId());
        zone.setHelperText(words.say("field.zone.about"));
        countries = new MultiSelectComboBox<>(words.say("field.countries"));
        countries.setItems(with(List.of(Locale.getISOCountries()), situation.homeCountries()));
        countries.setItemLabelGenerator(
                c -> Locale.of("", c).getDisplayCountry(Locale.ENGLISH) + " (" + c + ")");
        countries.setValue(new LinkedHashSet<>(situation.homeCountries()));
        countries.setHelperText(words.say("field.countries.about"));
        language = new ComboBox<>(words.say("field.language"));
        language.setItems(with(List.of(Locale.getISOLanguages()), situation.languages()));
        language.setItemLabelGenerator(SituationForm::language);
        language.setValue(situation.languages().getFirst());
        others = new MultiSelectComboBox<>(words.say("field.languages"));
        others.setItems(with(List.of(Locale.getISOLanguages()), situation.languages()));
        others.setItemLabelGenerator(SituationForm::language);
        others.setValue(
                new LinkedHashSet<>(
                        situation.languages().subList(1, situation.languages().size())));
        period.getElement().setAttribute("role", "alert");
        add(
                title,
                summary,
                area,
                Hypertext.box(
                        "div",
                        "pair",
                        day(from, "from", LocalDate.ofInstant(situation.period().start(), civil)),
                        day(
                                to,
                                "to",
                                LocalDate.ofInstant(
                                        situation.period().end().minusSeconds(1), civil))),
                period,
                zone,
                countries,
                Hypertext.box("div", "pair", language, others),
                Hypertext.box(
                        "div",
                        "form-acts",
                        Hypertext.button(
                                "primary", words.say("save"), () -> changed().ifPresent(saved)),
                        Hypertext.button("quiet", words.say("cancel"), cancelled)));
    }

    void focus() {
        title.focus();
    }

    private HtmlContainer day(Input input, String key, LocalDate value) {
        input.setType("date");
        input.setId("situation-" + key);
        input.addClassName("native");
        input.setValue(value.toString());
        NativeLabel label = new NativeLabel(words.say("field." + key));
        label.setFor(input);
        return Hypertext.box("div", "labelled", label, input);
    }

    private static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH) + " (" + code + ")";
    }

    private static List<String> zones() {
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(
                                        z ->
                                                z.contains("/")
                                                        && !z.startsWith("Etc/")
                                                        && !z.startsWith("SystemV/")))
                .toList();
    }

    /// Sorted; what is in use is offered too, whatever it is.
    private static Collection<String> with(Collection<String> known, Collection<String> used) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(used);
        return all;
    }

    /// Each field that says nonsense is marked with what is allowed.
    private Optional<Situation> changed() {
        boolean good =
                mark(title, title.getValue().isBlank(), words.say("field.title.needed"))
                        & mark(zone, zone.isEmpty(), words.say("field.zone.needed"))
                        & mark(language, language.isEmpty(), words.say("field.language.needed"));
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        boolean ordered =
                first.isPresent() && last.isPresent() && !last.get().isBefore(first.get());
        period.setText(ordered ? "" : words.say("field.period.needed"));
        Optional<Extent> home = area.area();
        if (!good || !ordered || home.isEmpty()) {
            return Optional.empty();
        }
        ZoneId civil = ZoneId.of(zone.getValue());
        return Optional.of(
                new Situation(
                        situation.id(),
                        title.getValue().strip(),
                        summary.getValue().strip(),
                        home.get(),
                        SituationsView.days(first.get(), last.get(), civil),
                        civil,
                        List.copyOf(countries.getValue()),
                        languages(),
                        situation.archived()));
    }

    private List<String> languages() {
        return new ArrayList<>(
                new LinkedHashSet<>(
                        Stream.concat(Stream.of(language.getValue()), others.getValue().stream())
                                .toList()));
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

    private static boolean mark(HasValidationProperties field, boolean wrong, String error) {
        field.setErrorMessage(wrong ? error : "");
        field.setInvalid(wrong);
        return !wrong;
    }
}
