package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.portrayal.LapseText;
import org.dateline.report.Claim;
import org.dateline.report.Lapse;
import org.dateline.report.Report;

/// Claims one under the other: who says it before where we read it. A table to those who cannot see
/// it, whatever its looks.
final class ClaimsTable extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    ClaimsTable(Telling telling, List<Claim> claims) {
        super("div");
        getElement().setAttribute("class", "claims");
        getElement().setAttribute("role", "table");
        getElement().setAttribute("aria-label", telling.say("claims.label"));
        HtmlContainer head =
                Hypertext.box(
                        "div",
                        "sr-only",
                        cell("columnheader", "", telling.say("claims.who")),
                        cell("columnheader", "", telling.say("claims.says")),
                        cell("columnheader", "", telling.say("claims.when")),
                        cell("columnheader", "", telling.say("claims.read-in")));
        head.getElement().setAttribute("role", "row");
        add(head);
        claims.forEach(c -> add(row(telling, c)));
    }

    private static HtmlContainer row(Telling telling, Claim claim) {
        HtmlContainer says = Hypertext.box("div", "claim-says");
        says.getElement().setAttribute("role", "cell");
        says.add(Hypertext.text(claim.stands() ? "p" : "del", "", claim.says()));
        claim.lapse().ifPresent(l -> says.add(Hypertext.text("p", "lapse", lapse(telling, l))));
        claim.note().ifPresent(n -> says.add(Hypertext.text("p", "note", n)));
        HtmlContainer row =
                Hypertext.box(
                        "div",
                        "claim",
                        cell("cell", "claim-who", telling.who(claim)),
                        says,
                        cell("cell", "claim-when", whenAndWhere(telling, claim)),
                        readIn(telling, claim));
        row.getElement().setAttribute("role", "row");
        if (!claim.stands()) {
            row.getElement().getClassList().add("lapsed");
        }
        return row;
    }

    private static String lapse(Telling telling, Lapse lapse) {
        return new LapseText(telling.words().locale())
                .write(lapse, telling.events().state().situation().zone());
    }

    private static String whenAndWhere(Telling telling, Claim claim) {
        String when = claim.when().map(telling::when).orElse(telling.say("claim.undated"));
        String where =
                claim.where().stream()
                        .map(m -> telling.say("quoted", m.toponym()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return where.isEmpty() ? when : when + " · " + where;
    }

    private static HtmlContainer readIn(Telling telling, Claim claim) {
        HtmlContainer cell = Hypertext.box("div", "claim-source");
        cell.getElement().setAttribute("role", "cell");
        Optional<Report> read = telling.reportOf(claim);
        if (read.isEmpty()) {
            cell.setText(claim.report());
            return cell;
        }
        Report report = read.get();
        String name = telling.publisher(report);
        cell.add(
                report.link()
                        .map(l -> Hypertext.link(l, name))
                        .orElseGet(() -> Hypertext.text("span", "", name)));
        telling.doubt(report.source()).ifPresent(d -> cell.add(Hypertext.text("span", "doubt", d)));
        cell.add(Hypertext.text("span", "published", telling.published(report)));
        return cell;
    }

    private static HtmlContainer cell(String role, String className, String text) {
        HtmlContainer cell = Hypertext.text("div", className, text);
        cell.getElement().setAttribute("role", role);
        return cell;
    }
}
