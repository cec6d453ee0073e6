package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.event.TroopStage;
import org.dateline.query.Deployment;
import org.dateline.query.TroopStep;

/// How foreign troops came: request, decision, departure, arrival, by country, and who was only
/// announced.
final class TroopLane extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    TroopLane(Telling telling, Deployment troops, Consumer<Event> chosen) {
        super("section");
        getElement().setAttribute("class", "troops");
        add(Hypertext.text("h3", "section-head", telling.say("troops.title")));
        for (TroopStage stage : TroopStage.values()) {
            HtmlContainer steps = Hypertext.box("ul", "troop-steps");
            troops.steps().stream()
                    .filter(s -> s.stage() == stage)
                    .forEach(s -> steps.add(step(telling, s, chosen)));
            if (steps.getComponentCount() > 0) {
                add(
                        Hypertext.box(
                                "div",
                                "troop-stage",
                                Hypertext.text(
                                        "h4", "", telling.say("troops.stage." + stage.name())),
                                steps));
            }
        }
        if (!troops.onlyAnnounced().isEmpty()) {
            Locale locale = Locale.forLanguageTag(telling.language());
            String countries =
                    troops.onlyAnnounced().stream()
                            .map(code -> Locale.of("", code).getDisplayCountry(locale))
                            .collect(Collectors.joining(", "));
            add(
                    Hypertext.text(
                            "p",
                            "only-announced",
                            telling.say("troops.only-announced", countries)));
        }
    }

    private static HtmlContainer step(Telling telling, TroopStep step, Consumer<Event> chosen) {
        String who =
                step.place()
                        .map(
                                p ->
                                        p.name(
                                                telling.language(),
                                                step.when()
                                                        .map(w -> w.earliest())
                                                        .orElse(telling.start())))
                        .orElse(step.event().title());
        String when = step.when().map(telling::when).orElse(telling.say("time.none"));
        return Hypertext.box(
                "li",
                "",
                Hypertext.button("link", who, () -> chosen.accept(step.event())),
                Hypertext.text("span", "order-when", when),
                Hypertext.text("p", "order-says", step.claim().says()),
                Hypertext.text("p", "order-who", source(telling, step)));
    }

    private static String source(Telling telling, TroopStep step) {
        String publisher =
                telling.reportOf(step.claim())
                        .map(telling::publisher)
                        .orElse(step.claim().report());
        return step.claim()
                .attributedTo()
                .map(who -> who + " · " + telling.say("via", publisher))
                .orElse(publisher);
    }
}
