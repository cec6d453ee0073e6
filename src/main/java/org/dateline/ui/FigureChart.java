package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.dateline.query.Tally;
import org.dateline.report.Figure;
import org.dateline.report.Report;

/// The figures that claims give for one metric, side by side in the order of their reports; the
/// Java half of `<dateline-figures>`.
@Tag("dateline-figures")
@JsModule("./dateline-figures.ts")
class FigureChart extends Component {
    private static final long serialVersionUID = 1L;

    /// One claim's line.
    ///
    /// @param low least value, equal to `high` where only one is given
    /// @param open whether the source leaves the high end open ("at least")
    /// @param own whether it belongs to what is being read about
    record Line(
            String figure,
            String who,
            String via,
            String published,
            String says,
            String href,
            double low,
            double high,
            boolean open,
            boolean official,
            boolean own) {}

    /// @param event the event being read about; empty for all
    FigureChart(Telling telling, Tally tally, String event) {
        getElement().setProperty("heading", telling.figures().metric(tally.metric()));
        getElement().setProperty("summary", summary(telling, tally));
        getElement().setProperty("officialText", telling.say("figures.official"));
        getElement()
                .setPropertyList(
                        "lines",
                        tally.claims().stream().map(c -> line(telling, tally, c, event)).toList());
    }

    /// `reported 8 to 18 · latest official 18 · nothing is added up`.
    static String summary(Telling telling, Tally tally) {
        String range = telling.say("figures.reported", telling.figures().range(tally));
        String official =
                tally.latestOfficial()
                        .flatMap(o -> o.claim().figure())
                        .map(f -> telling.say("figures.latest", telling.figures().write(f)))
                        .orElse(telling.say("figures.no-official"));
        return String.join(" · ", List.of(range, official, telling.say("figures.rule")));
    }

    private static Line line(Telling telling, Tally tally, Tally.Stated stated, String event) {
        Figure figure = stated.claim().figure().orElseThrow();
        Report report = stated.report();
        double low = figure.low().orElse(figure.high().orElse(0));
        boolean attributed = stated.claim().attributedTo().isPresent();
        return new Line(
                telling.figures().write(figure),
                telling.who(stated.claim()),
                attributed
                        ? telling.say("via", telling.publisher(report))
                        : telling.say("own-words"),
                telling.published(report),
                stated.claim().says(),
                report.link().map(Object::toString).orElse(""),
                low,
                figure.high().orElse(low),
                figure.qualifier() == Figure.Qualifier.AT_LEAST || figure.high().isEmpty(),
                tally.latestOfficial().map(stated::equals).orElse(false),
                event.isEmpty() || stated.event().equals(event));
    }
}
