package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.editing.Clash;
import org.dateline.editing.Clash.Whose;
import org.dateline.editing.Difference;
import org.dateline.editing.EventDraft;
import org.dateline.event.Revision;

/// Theirs and mine side by side, field by field. What only one of the two changed is chosen
/// already; where both changed the same field, somebody must choose.
final class ClashForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Clash clash;
    private final transient Map<Difference, Optional<Whose>> chosen = new LinkedHashMap<>();
    private final transient Map<Difference, NativeButton> first = new LinkedHashMap<>();
    private final transient List<Runnable> shown = new ArrayList<>();

    ClashForm(Form form, Revision newest, Clash clash) {
        super("div");
        this.clash = clash;
        var texts = new DraftText(form);
        add(
                Markup.text(
                        "p",
                        "",
                        form.say("clash.about", newest.author(), Long.toString(newest.number()))),
                Markup.box(
                        "div",
                        "pair",
                        Markup.button(
                                "quiet", form.say("clash.all-theirs"), () -> all(Whose.THEIRS)),
                        Markup.button("quiet", form.say("clash.all-mine"), () -> all(Whose.MINE))));
        for (Clash.Choice choice : clash.choices()) {
            Difference difference = choice.difference();
            chosen.put(difference, choice.changed());
            String field = texts.field(difference, clash.theirs(), clash.mine());
            HtmlContainer open = Markup.text("p", "clash-open", form.say("clash.both"));
            NativeButton theirs =
                    side(form, difference, Whose.THEIRS, texts.value(difference.before()));
            shown.add(() -> open.setVisible(isOpen(difference)));
            first.put(difference, theirs);
            HtmlContainer row =
                    Markup.box(
                            "div",
                            "clash-row",
                            Markup.text("h3", "", field),
                            open,
                            theirs,
                            side(form, difference, Whose.MINE, texts.value(difference.after())));
            row.getElement().setAttribute("role", "group");
            row.getElement().setAttribute("aria-label", field);
            add(row);
        }
        shown.forEach(Runnable::run);
    }

    private NativeButton side(Form form, Difference difference, Whose whose, String value) {
        NativeButton button =
                Markup.button(
                        "clash-side",
                        "",
                        () -> {
                            chosen.put(difference, Optional.of(whose));
                            shown.forEach(Runnable::run);
                        });
        button.add(
                Markup.text("span", "clash-whose", form.say("clash." + whose.name())),
                Markup.text("span", "clash-value", value));
        Runnable show =
                () ->
                        button.getElement()
                                .setAttribute(
                                        "aria-pressed",
                                        Boolean.toString(
                                                Optional.of(whose).equals(chosen.get(difference))));
        shown.add(show);
        return button;
    }

    private void all(Whose whose) {
        chosen.replaceAll((difference, before) -> Optional.of(whose));
        shown.forEach(Runnable::run);
    }

    private boolean isOpen(Difference difference) {
        return Optional.<Whose>empty().equals(chosen.get(difference));
    }

    /// Leads to the first field that waits for a choice.
    void focusOpen() {
        chosen.keySet().stream()
                .filter(this::isOpen)
                .findFirst()
                .flatMap(difference -> Optional.ofNullable(first.get(difference)))
                .ifPresent(NativeButton::focus);
    }

    /// What was chosen; empty while a field waits for a choice.
    Optional<EventDraft> resolved() {
        if (chosen.containsValue(Optional.<Whose>empty())) {
            return Optional.empty();
        }
        return Optional.of(
                clash.resolved(
                        chosen.entrySet().stream()
                                .filter(e -> e.getValue().equals(Optional.of(Whose.MINE)))
                                .map(Map.Entry::getKey)
                                .toList()));
    }
}
