package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.event.Binding;

/// How every toponym was resolved: doubtful ones first, each receipt once with the number of claims
/// that it holds for.
final class Receipts extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private record Same(
            String toponym,
            Binding.Outcome outcome,
            List<Binding.Candidate> candidates,
            String because) {}

    Receipts(Telling telling, List<Binding> bindings) {
        super("div");
        Map<Same, Integer> claims = new LinkedHashMap<>();
        for (Binding b : bindings) {
            claims.merge(
                    new Same(b.toponym(), b.outcome(), b.candidates(), b.because()),
                    1,
                    Integer::sum);
        }
        List<Map.Entry<Same, Integer>> sorted = new ArrayList<>(claims.entrySet());
        sorted.sort(
                Comparator.comparing(
                                (Map.Entry<Same, Integer> e) -> e.getKey().outcome(),
                                Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().toponym()));
        DataTable table =
                new DataTable(
                        telling.say("data.receipts"),
                        List.of(
                                telling.say("data.toponym"),
                                telling.say("data.outcome"),
                                telling.say("data.why"),
                                telling.say("data.claims")));
        for (Map.Entry<Same, Integer> entry : sorted) {
            Same same = entry.getKey();
            table.row(
                    Hypertext.text("strong", "", telling.say("quoted", same.toponym())),
                    outcome(telling, same),
                    why(telling, same),
                    Hypertext.text("span", "number", Integer.toString(entry.getValue())));
        }
        add(table);
    }

    private static Component outcome(Telling telling, Same same) {
        String outcome = telling.say("outcome." + same.outcome());
        boolean resolved = same.outcome() == Binding.Outcome.RESOLVED;
        if (resolved && !same.candidates().isEmpty()) {
            Binding.Candidate chosen = same.candidates().getFirst();
            return Hypertext.box(
                    "div",
                    "",
                    Hypertext.text("span", "", chosen.name()),
                    Hypertext.text("p", "muted", chosen.place()));
        }
        return Hypertext.text("span", resolved ? "" : "disputed", outcome);
    }

    private static Component why(Telling telling, Same same) {
        HtmlContainer why = Hypertext.box("div", "", Hypertext.text("span", "", same.because()));
        if (!same.candidates().isEmpty()) {
            HtmlContainer list = new HtmlContainer("ol");
            for (Binding.Candidate c : same.candidates()) {
                list.add(
                        Hypertext.text(
                                "li",
                                "",
                                telling.say(
                                        "data.candidate",
                                        c.name(),
                                        c.place(),
                                        String.format(Locale.ROOT, "%.2f", c.score()),
                                        String.join("; ", c.reasons()))));
            }
            why.add(
                    new NativeDetails(
                            telling.words().count("data.candidates", same.candidates().size()),
                            list));
        }
        return why;
    }
}
