package org.dateline.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.report.Report;

/// What an export holds, as tables. Every format is written from these, so that a field has one
/// name and one meaning in all of them.
final class Tables {
    private final Export export;
    private final Receipts receipts;
    private final KnownReports known;

    Tables(Export export) {
        this.export = export;
        this.receipts = new Receipts(export.events().state());
        this.known = new KnownReports(export.events().state());
    }

    List<Table<?>> all() {
        return List.of(events(), locations(), claims(), reports());
    }

    Table<Event> events() {
        return new Table<>(
                "events",
                "One row an event, in the order of time; undated ones last.",
                1,
                new EventFields(export, known).columns(),
                export::each);
    }

    Table<NamedPlace> locations() {
        return new Table<>(
                "locations",
                "One row a toponym of an event, with the receipt of its resolution.",
                3,
                new PlaceFields(export).columns(),
                sink ->
                        export.each(
                                event -> {
                                    for (NamedPlace place : places(event)) {
                                        sink.take(place);
                                    }
                                }));
    }

    Table<ToldClaim> claims() {
        return new Table<>(
                "claims",
                "One row a claim that a report makes about an event.",
                1,
                new ClaimFields(export).columns(),
                this::eachClaim);
    }

    Table<Report> reports() {
        return new Table<>(
                "reports",
                "One row a report; on the map those that tell of an event in it.",
                1,
                new ClaimFields(export).reports(),
                this::eachReport);
    }

    /// One row a claim, with its event and its report beside it.
    Table<ToldClaim> joined() {
        List<Column<ToldClaim>> columns = new ArrayList<>();
        for (Column<Event> column : events().columns()) {
            columns.add(column.of("", told -> Optional.of(told.event())));
        }
        for (Column<ToldClaim> column : claims().columns()) {
            switch (column.name()) {
                case "event", "report", "publisher" -> {}
                case "claim", "says", "attributed_to" -> columns.add(column);
                default -> columns.add(column.of("claim_", Optional::of));
            }
        }
        for (Column<Report> column : reports().columns()) {
            boolean own = column.name().startsWith("publish") || column.name().equals("report");
            columns.add(column.of(own ? "" : "report_", ToldClaim::report));
        }
        return new Table<>(
                "claims",
                "One row a claim, with its event and its report.",
                0,
                columns,
                this::eachClaim);
    }

    /// The toponyms of an event: those with a place, then those without.
    List<NamedPlace> places(Event event) {
        List<NamedPlace> places = new ArrayList<>();
        for (Location location : event.locations()) {
            Mention mention = location.mention();
            places.add(
                    new NamedPlace(
                            event, mention, Optional.of(location), receipts.of(event, mention)));
        }
        for (Mention mention : event.unplaced()) {
            places.add(
                    new NamedPlace(event, mention, Optional.empty(), receipts.of(event, mention)));
        }
        return places;
    }

    List<ToldClaim> claims(Event event) {
        return event.claims().stream().map(c -> new ToldClaim(event, c, known.of(c))).toList();
    }

    private void eachClaim(Sink<ToldClaim> sink) throws IOException {
        export.each(
                event -> {
                    for (ToldClaim claim : claims(event)) {
                        sink.take(claim);
                    }
                });
    }

    private void eachReport(Sink<Report> sink) throws IOException {
        Set<String> told = new HashSet<>();
        if (!export.whole()) {
            export.each(event -> event.claims().stream().map(Claim::report).forEach(told::add));
        }
        List<Report> reports =
                export.events().state().reports().stream()
                        .filter(r -> export.whole() || told.contains(r.id()))
                        .sorted(
                                Comparator.comparing((Report r) -> r.published().earliest())
                                        .thenComparing(Report::id))
                        .toList();
        for (Report report : reports) {
            sink.take(report);
        }
    }
}
