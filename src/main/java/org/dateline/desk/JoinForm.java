package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.time.CivilTime;

/// Makes one event of two, or two of one.
final class JoinForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    JoinForm(
            Form form,
            DataState state,
            Event event,
            Consumer<String> merge,
            BiConsumer<Set<String>, String> split) {
        super("div");
        ComboBox<Event> other = new ComboBox<>(form.say("merge.other"));
        other.addClassName("wide");
        other.setItemLabelGenerator(JoinForm::label);
        other.setItems(
                state.events().stream()
                        .filter(e -> !e.id().equals(event.id()))
                        .sorted(Comparator.comparing(JoinForm::start).thenComparing(Event::title))
                        .toList());
        form.put("merge", other);
        add(
                Markup.text("h3", "", form.say("merge")),
                Markup.text("p", "muted", form.say("merge.about", event.title())),
                other,
                Markup.button(
                        "primary",
                        form.say("merge"),
                        () -> {
                            if (other.getValue() != null) {
                                merge.accept(other.getValue().id());
                            } else {
                                other.setErrorMessage(form.say("merge.choose"));
                                other.setInvalid(true);
                            }
                        }));
        if (event.claims().size() > 1) {
            split(form, state, event, split);
        }
    }

    /// Titles alone do not tell events apart.
    private static String label(Event event) {
        Stream<String> when = event.spoken().stream().map(CivilTime.in(Locale.ENGLISH)::write);
        Stream<String> where =
                event.locations().stream().map(l -> l.mention().toponym()).distinct().limit(2);
        return String.join(
                " · ",
                Stream.concat(Stream.of(event.title()), Stream.concat(when, where)).toList());
    }

    private static Instant start(Event event) {
        return event.when().map(t -> t.when().earliest()).orElse(Instant.MAX);
    }

    private void split(
            Form form, DataState state, Event event, BiConsumer<Set<String>, String> split) {
        Map<String, Input> boxes = new LinkedHashMap<>();
        HtmlContainer list = Markup.box("div", "split-claims");
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", form.say("split.claims"));
        for (Claim claim : event.claims()) {
            Input box = new Input();
            box.setType("checkbox");
            box.setId("split-" + boxes.size());
            // A box tells that it is ticked by a property of its own.
            box.getElement().setProperty("checked", false);
            box.getElement().addPropertyChangeListener("checked", "change", e -> {});
            NativeLabel label = new NativeLabel(claim.says());
            label.add(Markup.text("span", "muted", publisher(state, claim)));
            label.setFor(box);
            boxes.put(claim.id(), box);
            list.add(Markup.box("div", "split-claim", box, label));
        }
        TextField title = form.field("split.title", "");
        form.put("title", title);
        add(
                Markup.text("h3", "", form.say("split")),
                Markup.text("p", "muted", form.say("split.about")),
                list,
                title,
                Markup.button(
                        "primary",
                        form.say("split"),
                        () -> {
                            Set<String> taken = new LinkedHashSet<>();
                            boxes.forEach(
                                    (id, box) -> {
                                        if (box.getElement().getProperty("checked", false)) {
                                            taken.add(id);
                                        }
                                    });
                            split.accept(taken, title.getValue());
                        }));
    }

    private static String publisher(DataState state, Claim claim) {
        return state.reports().stream()
                .filter(r -> r.id().equals(claim.report()))
                .map(r -> r.source().name())
                .findFirst()
                .orElse(claim.report());
    }
}
