package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.gazetteer.Resolution;
import org.dateline.portrayal.Numbers;
import org.dateline.reading.FoundToponym;
import org.dateline.reading.Geoparser;
import org.dateline.reading.Reading;

/// A text in which the toponyms are marked, each with the receipt of how it was resolved.
final class TextReader extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    static final int LONGEST = 200_000;

    private transient Lookup lookup;
    private final transient Geoparser geoparser;
    private final transient Consumer<List<FoundToponym>> shown;
    private final transient Consumer<FoundToponym> chosen;
    private final TextArea text = new TextArea();
    private final HtmlContainer result = Hypertext.box("div", "reading");

    /// @param shown hears what was found in a text
    /// @param chosen hears which of it the reader looks at
    TextReader(
            Lookup lookup,
            Geoparser geoparser,
            Consumer<List<FoundToponym>> shown,
            Consumer<FoundToponym> chosen) {
        super("section");
        this.lookup = lookup;
        this.geoparser = geoparser;
        this.shown = shown;
        this.chosen = chosen;
        text.setLabel(lookup.say("text.label"));
        text.setPlaceholder(lookup.say("text.prompt"));
        text.setHelperText(lookup.say("text.kept"));
        text.setMaxLength(LONGEST);
        text.setMinRows(6);
        text.setMaxRows(12);
        text.setWidthFull();
        NativeButton go = Hypertext.button("action", lookup.say("text.go"), this::read);
        NativeButton example =
                Hypertext.button(
                        "quiet",
                        lookup.say("text.example"),
                        () -> {
                            text.setValue(lookup.say("text.example.text"));
                            read();
                        });
        add(text, Hypertext.box("p", "actions", go, example), result);
        result.getElement().setAttribute("aria-live", "polite");
    }

    /// Reads the text again as of another day.
    void asOf(Lookup dated) {
        lookup = dated;
        if (!text.getValue().isBlank()) {
            read();
        }
    }

    private void read() {
        result.removeAll();
        String written = text.getValue();
        if (written.isBlank()) {
            result.add(Hypertext.text("p", "muted", lookup.say("text.empty")));
            shown.accept(List.of());
            return;
        }
        String read = written.substring(0, Math.min(written.length(), LONGEST));
        Reading reading = geoparser.read(read, lookup.context());
        shown.accept(reading.toponyms());
        if (read.length() < written.length()) {
            result.add(
                    Hypertext.text("p", "muted", lookup.say("text.long", Numbers.write(LONGEST))));
        }
        result.add(
                Hypertext.text("p", "count", count(reading.toponyms())),
                marked(read, reading.toponyms()),
                receipts(reading.toponyms()));
    }

    private String count(List<FoundToponym> found) {
        if (found.isEmpty()) {
            return lookup.say("text.found.none");
        }
        long without =
                found.stream().filter(f -> f.resolution() instanceof Resolution.Unresolved).count();
        String all = lookup.words().count("text.found", found.size());
        return without == 0 ? all : all + ", " + lookup.words().count("text.unresolved", without);
    }

    /// The text as it was pasted, its toponyms as buttons that lead to their receipts.
    private Component marked(String read, List<FoundToponym> found) {
        HtmlContainer marked = Hypertext.box("div", "marked");
        int at = 0;
        for (FoundToponym toponym : found) {
            if (toponym.start() > at) {
                marked.add(new Text(read.substring(at, toponym.start())));
            }
            NativeButton mark =
                    Hypertext.button(
                            "mark " + ReceiptDetail.outcome(toponym.resolution()),
                            toponym.text(),
                            () -> chosen.accept(toponym));
            String meaning =
                    ReceiptDetail.best(toponym.resolution())
                            .map(p -> lookup.name(p) + ", " + lookup.describe(p))
                            .orElse(lookup.say("outcome.unresolved"));
            mark.getElement().setAttribute("title", meaning);
            marked.add(mark);
            at = toponym.end();
        }
        marked.add(new Text(read.substring(at)));
        return marked;
    }

    /// Each toponym once for each meaning, however often it stands there.
    private Component receipts(List<FoundToponym> found) {
        record Same(String asked, String outcome, String place) {}
        Map<Same, List<FoundToponym>> groups = new LinkedHashMap<>();
        for (FoundToponym f : found) {
            var same =
                    new Same(
                            f.asked(),
                            ReceiptDetail.outcome(f.resolution()),
                            ReceiptDetail.best(f.resolution()).map(p -> p.id()).orElse(""));
            groups.computeIfAbsent(same, s -> new ArrayList<>()).add(f);
        }
        HtmlContainer list = Hypertext.box("ol", "toponyms");
        groups.values().forEach(g -> list.add(receipt(g)));
        return list;
    }

    private Component receipt(List<FoundToponym> group) {
        FoundToponym first = group.getFirst();
        String times = group.size() > 1 ? " ×" + group.size() : "";
        String meaning =
                ReceiptDetail.best(first.resolution())
                        .map(p -> lookup.name(p) + " · " + lookup.describe(p))
                        .orElse("");
        HtmlContainer details = new HtmlContainer("details");
        details.add(
                Hypertext.box(
                        "summary",
                        ReceiptDetail.outcome(first.resolution()),
                        Hypertext.text("b", "", first.text() + times),
                        Hypertext.text("span", "", meaning)));
        if (!first.asked().equals(first.text())) {
            details.add(fact("text.asked", first.asked()));
        }
        String signs =
                first.signs().stream()
                        .map(s -> lookup.say("sign." + s.name()))
                        .collect(Collectors.joining(", "));
        details.add(fact("text.signs", signs));
        details.add(new ReceiptDetail(lookup, first.resolution()));
        return Hypertext.box("li", "", details);
    }

    private Component fact(String key, String value) {
        return Hypertext.box(
                "p",
                "muted",
                Hypertext.text("span", "", lookup.say(key) + ": "),
                Hypertext.text("span", "", value));
    }
}
