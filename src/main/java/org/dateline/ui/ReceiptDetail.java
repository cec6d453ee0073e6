package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ScorePart;

/// The receipt of one resolution: the answer, the sentence behind it, and every candidate with the
/// parts of its score.
final class ReceiptDetail extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    ReceiptDetail(Lookup lookup, Resolution resolution) {
        super("div");
        getElement().setAttribute("class", "receipt");
        List<Candidate> candidates = resolution.receipt().candidates();
        add(
                Hypertext.text("p", "outcome", lookup.say("outcome." + outcome(resolution))),
                Hypertext.text("p", "muted", resolution.receipt().because()));
        if (candidates.isEmpty()) {
            return;
        }
        HtmlContainer list = Hypertext.box("ol", "candidates");
        candidates.forEach(c -> list.add(Hypertext.box("li", "", candidate(lookup, c))));
        add(list);
    }

    static String outcome(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved r -> r.precise() ? "resolved" : "imprecise";
            case Resolution.Ambiguous a -> "ambiguous";
            case Resolution.Unresolved u -> "unresolved";
        };
    }

    /// The one place it means, or the likeliest of several.
    static Optional<Place> best(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved r -> Optional.of(r.chosen().place());
            case Resolution.Ambiguous a -> Optional.of(a.candidates().getFirst().place());
            case Resolution.Unresolved u -> Optional.empty();
        };
    }

    private static Component candidate(Lookup lookup, Candidate candidate) {
        Place place = candidate.place();
        Anchor link = new Anchor(lookup.address(place), lookup.name(place));
        HtmlContainer head = Hypertext.box("p", "", link);
        head.add(Hypertext.text("span", "muted", " " + lookup.describe(place)));
        NativeDetails parts =
                new NativeDetails(
                        lookup.say("receipt.score", two(candidate.score())),
                        parts(lookup, candidate));
        return Hypertext.box("div", "", head, parts);
    }

    private static Component parts(Lookup lookup, Candidate candidate) {
        DataTable table =
                new DataTable(
                        lookup.say("receipt"),
                        List.of(
                                lookup.say("receipt.criterion"),
                                lookup.say("receipt.value"),
                                lookup.say("receipt.points"),
                                lookup.say("receipt.because")));
        for (ScorePart part : candidate.parts()) {
            table.row(
                    lookup.say("criterion." + part.criterion().name()),
                    two(part.value()),
                    String.format(Locale.ROOT, "%.3f", part.points()),
                    part.because());
        }
        table.row(
                lookup.say("receipt.sum"),
                "",
                String.format(Locale.ROOT, "%.3f", candidate.score()),
                "");
        return Hypertext.box("div", "scroll", table);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
