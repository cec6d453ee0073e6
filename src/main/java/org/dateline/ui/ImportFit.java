package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Words;
import org.dateline.time.Interval;

/// Area and period of a situation that an import makes, as the rows have them, to be put right.
final class ImportFit extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Situation fitted;
    private final TextField from;
    private final TextField to;
    private final TextField west;
    private final TextField south;
    private final TextField east;
    private final TextField north;

    /// @param fitted to the rows of the file
    ImportFit(Words words, Situation fitted) {
        super("div");
        this.words = words;
        this.fitted = fitted;
        HtmlContainer grid = Hypertext.box("div", "import-grid");
        from = field(grid, "from", day(fitted.period().start()));
        to = field(grid, "to", day(fitted.period().end().minusSeconds(1)));
        west = field(grid, "west", degrees(fitted.extent().west()));
        east = field(grid, "east", degrees(fitted.extent().east()));
        south = field(grid, "south", degrees(fitted.extent().south()));
        north = field(grid, "north", degrees(fitted.extent().north()));
        add(
                Hypertext.text("h3", "", words.say("fit")),
                Hypertext.text("p", "muted", words.say("fit.about")),
                grid);
    }

    private TextField field(HtmlContainer grid, String key, String value) {
        var field = new TextField(words.say("fit." + key));
        field.setValue(value);
        grid.add(field);
        return field;
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, fitted.zone()).toString();
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// @throws ImportTarget.Unclear where a field holds no day or no number of degrees
    Situation situation() throws ImportTarget.Unclear {
        try {
            Interval period =
                    SituationsView.days(
                            LocalDate.parse(from.getValue().strip()),
                            LocalDate.parse(to.getValue().strip()),
                            fitted.zone());
            var extent = new Extent(number(west), number(south), number(east), number(north));
            return new Situation(
                    fitted.id(),
                    fitted.title(),
                    fitted.summary(),
                    extent,
                    period,
                    fitted.zone(),
                    fitted.homeCountries(),
                    fitted.languages());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ImportTarget.Unclear(
                    words.say("fit.unclear", String.valueOf(e.getMessage())));
        }
    }

    private static double number(TextField field) {
        return Double.parseDouble(field.getValue().strip().replace(',', '.'));
    }
}
