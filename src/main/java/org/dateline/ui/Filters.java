package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.event.Category;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Symbology;
import org.dateline.report.Source;

/// Narrows what map, list and histogram show: by text, category and source. Folded away until
/// wanted; what is set stays visible as chips that take it back.
final class Filters extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 200;

    private final transient Steering page;
    private final NativeDetails fold = new NativeDetails();
    private final HtmlContainer chips = Hypertext.box("div", "chips");
    private final HtmlContainer body = Hypertext.box("div", "filter-body");
    private final TextField text = new TextField();

    Filters(Steering page) {
        super("div");
        this.page = page;
        getElement().setAttribute("class", "filters");
        fold.setContent(body);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(LONGEST_TEXT);
        text.setClearButtonVisible(true);
        text.addValueChangeListener(
                e -> {
                    if (e.isFromClient()) {
                        writeText(e.getValue());
                    }
                });
        add(fold, chips);
    }

    void show(Telling telling, MapContext context) {
        fold.setSummaryText(telling.say("filter.title"));
        text.setLabel(telling.say("filter.text"));
        text.setValue(context.text().orElse(""));
        body.removeAll();
        body.add(
                text,
                Hypertext.text("h4", "", telling.say("filter.category")),
                categories(telling, context),
                Hypertext.text("h4", "", telling.say("filter.source")),
                sources(telling, context));
        showChips(telling, context);
    }

    private Component categories(Telling telling, MapContext context) {
        HtmlContainer all = Hypertext.box("div", "toggles");
        Set<Category> present =
                telling.events().state().events().stream()
                        .map(e -> e.category())
                        .collect(Collectors.toSet());
        for (Symbology.Sign sign : telling.symbology().signs()) {
            if (present.contains(sign.category())) {
                boolean on = context.categories().contains(sign.category());
                NativeButton toggle =
                        toggle(
                                on,
                                () -> {
                                    Set<Category> next =
                                            toggled(
                                                    page.state().context().categories(),
                                                    sign.category());
                                    MapContext c = page.state().context();
                                    filter(c, next, c.sources(), c.places(), c.text());
                                });
                toggle.add(
                        new CategorySign(sign, telling.language()),
                        Hypertext.text("span", "", sign.label(telling.language())));
                all.add(toggle);
            }
        }
        return all;
    }

    private Component sources(Telling telling, MapContext context) {
        HtmlContainer all = Hypertext.box("div", "toggles");
        Map<String, Source> sources =
                telling.events().state().reports().stream()
                        .collect(
                                Collectors.toMap(
                                        r -> r.source().id(),
                                        r -> r.source(),
                                        (a, b) -> a,
                                        TreeMap::new));
        for (Source source : sources.values()) {
            NativeButton toggle =
                    toggle(
                            context.sources().contains(source.id()),
                            () -> {
                                MapContext c = page.state().context();
                                filter(
                                        c,
                                        c.categories(),
                                        toggled(c.sources(), source.id()),
                                        c.places(),
                                        c.text());
                            });
            toggle.setText(source.name());
            all.add(toggle);
        }
        return all;
    }

    private static NativeButton toggle(boolean on, Runnable pressed) {
        NativeButton button = Hypertext.button("toggle", "", pressed);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        return button;
    }

    private static <T> Set<T> toggled(Set<T> set, T value) {
        Set<T> next = new HashSet<>(set);
        if (!next.remove(value)) {
            next.add(value);
        }
        return next;
    }

    private void showChips(Telling telling, MapContext c) {
        chips.removeAll();
        c.text()
                .ifPresent(
                        t ->
                                chip(
                                        telling,
                                        telling.say("quoted", t),
                                        () ->
                                                filter(
                                                        page.state().context(),
                                                        c.categories(),
                                                        c.sources(),
                                                        c.places(),
                                                        Optional.empty())));
        if (!c.categories().isEmpty()) {
            String words =
                    c.categories().size() == 1
                            ? telling.symbology()
                                    .of(c.categories().iterator().next())
                                    .label(telling.language())
                            : telling.say(
                                    "filter.categories", Numbers.write(c.categories().size()));
            chip(
                    telling,
                    words,
                    () ->
                            filter(
                                    page.state().context(),
                                    Set.of(),
                                    c.sources(),
                                    c.places(),
                                    c.text()));
        }
        if (!c.sources().isEmpty()) {
            chip(
                    telling,
                    telling.words().count("filter.sources", c.sources().size()),
                    () ->
                            filter(
                                    page.state().context(),
                                    c.categories(),
                                    Set.of(),
                                    c.places(),
                                    c.text()));
        }
        if (!c.places().isEmpty()) {
            chip(
                    telling,
                    placeNames(telling, c),
                    () ->
                            filter(
                                    page.state().context(),
                                    c.categories(),
                                    c.sources(),
                                    Set.of(),
                                    c.text()));
        }
        c.knownBy()
                .ifPresent(
                        k ->
                                chip(
                                        telling,
                                        telling.say("known.by", telling.time().write(k, c.zone())),
                                        () ->
                                                page.go(
                                                        page.state()
                                                                .with(
                                                                        page.state()
                                                                                .context()
                                                                                .knownBy(
                                                                                        Optional
                                                                                                .empty())))));
    }

    private static String placeNames(Telling telling, MapContext c) {
        return c.places().stream()
                .map(
                        id ->
                                Places.find(telling.events(), id)
                                        .map(p -> p.name(telling.language(), c.interval().start()))
                                        .orElse(id))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void chip(Telling telling, String words, Runnable removed) {
        NativeButton chip = Hypertext.button("chip", words, removed);
        chip.getElement().setAttribute("aria-label", telling.say("filter.remove", words));
        chips.add(chip);
    }

    private void writeText(String typed) {
        MapContext c = page.state().context();
        Optional<String> wanted = Optional.of(typed.strip()).filter(t -> !t.isEmpty());
        filter(c, c.categories(), c.sources(), c.places(), wanted);
    }

    private void filter(
            MapContext c,
            Set<Category> categories,
            Set<String> sources,
            Set<String> places,
            Optional<String> words) {
        page.go(page.state().with(c.filtered(categories, sources, places, words)));
    }
}
