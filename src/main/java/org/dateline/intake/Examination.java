package org.dateline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.Location;
import org.dateline.event.Rejection;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.report.Report;
import org.dateline.table.TableFile;
import org.dateline.table.UnreadableFile;
import org.dateline.time.Edtf;

/// Looks a whole file through before anything is written: what its rows say, what their toponyms
/// mean, which of its events the situation holds already. Which rows are new is kept as one bit a
/// row, so that they can be read again and written without being held.
final class Examination {
    private static final int SAMPLE = 20;
    private static final int REJECTIONS_KEPT = 1_000;
    private static final int COMPARED_TOGETHER = 400;
    private static final int BETWEEN_REPORTS = 500;

    private final EventStore store;
    private final Gazetteer gazetteer;
    private final TableFile file;
    private final Mapping mapping;
    private final Situation situation;
    private final boolean isNew;
    private final ReportBook reports;
    private final Toponyms toponyms = new Toponyms();
    private final BitSet fresh = new BitSet();
    private final BitSet differing = new BitSet();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Draft> first = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Coverage coverage = new Coverage();
    private List<String> columns = List.of();
    private List<Check.Word> words = List.of();
    private long rows;
    private long rejected;
    private long repeated;

    /// @param isNew whether the store does not hold the situation yet
    Examination(
            EventStore store,
            Gazetteer gazetteer,
            Instant now,
            TableFile file,
            Mapping mapping,
            Situation situation,
            boolean isNew) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.file = file;
        this.mapping = mapping;
        this.situation = situation;
        this.isNew = isNew;
        Map<String, Report> existing = new HashMap<>();
        if (!isNew) {
            store.reports(situation.id()).forEach(r -> existing.put(r.id(), r));
        }
        reports = new ReportBook(file.name(), mapping, situation, now, existing);
    }

    /// Where and when the first `most` rows are.
    Found survey(int most) throws IOException {
        Work quiet = (stage, share) -> true;
        read(most, quiet);
        toponyms.resolve(gazetteer, situation, coverage.earliest(), quiet);
        return coverage.found(toponyms, mapping, gazetteer);
    }

    Check run(Work work) throws IOException {
        read(Integer.MAX_VALUE, work);
        toponyms.resolve(gazetteer, situation, coverage.earliest(), work);
        DraftBinder binder = binder();
        List<Check.Sample> sample =
                first.stream().map(d -> sample(d, binder.bind(d).event())).toList();
        long candidates = fresh.cardinality();
        if (!isNew && candidates > 0) {
            compare(work);
        }
        long added = fresh.cardinality();
        long known = candidates - added - differing.cardinality();
        if (rejected > rejections.size()) {
            rejections.set(
                    rejections.size() - 1,
                    rejection(
                            0, "", "and " + (rejected - rejections.size() + 1) + " more rows", ""));
        }
        return new Check(
                columns,
                mapping,
                rows,
                added,
                known,
                differing.cardinality(),
                repeated,
                rejected,
                reports.size(),
                rejections,
                words,
                toponyms,
                sample,
                notes,
                coverage.found(toponyms, mapping, gazetteer));
    }

    private void read(int most, Work work) throws IOException {
        AxisCheck axes = new AxisCheck(situation.extent());
        try (var all = new ReadRows(file, mapping, situation);
                var ahead = new Ahead<>("import-reading", all::next, () -> {})) {
            while (rows < most && ahead.hasNext()) {
                if (rows % BETWEEN_REPORTS == 0) {
                    work.reached(Work.Stage.CHECKING, all.progress());
                }
                take(ahead.next(), axes);
            }
            ahead.close();
            columns = all.columns();
            words = all.words();
            notes.addAll(all.notes());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        axes.note().ifPresent(notes::add);
        titleNote().ifPresent(notes::add);
    }

    private Optional<String> titleNote() {
        if (mapping.columns().containsKey(Field.TITLE)) {
            return Optional.empty();
        }
        return Optional.of(
                mapping.columns().containsKey(Field.SAYS)
                        ? "No column is mapped as title: what is said is taken as the title too."
                        : "No column is mapped as title or as what is said: events are only called"
                                + " after their category and place.");
    }

    private void take(ReadRows.Read row, AxisCheck axes) throws UnreadableFile {
        rows++;
        switch (row.outcome()) {
            case ReadRows.Outcome.Drafted(Draft draft) -> {
                fresh.set(row.number());
                axes.add(draft);
                toponyms.add(draft);
                reports.report(draft);
                coverage.add(draft);
                if (first.size() < SAMPLE) {
                    first.add(draft);
                }
            }
            case ReadRows.Outcome.Repeated() -> repeated++;
            case ReadRows.Outcome.Rejected(String column, String reason) -> {
                rejected++;
                if (rejections.size() < REJECTIONS_KEPT) {
                    rejections.add(
                            rejection(
                                    row.line().number(),
                                    column,
                                    reason,
                                    String.join(" | ", row.cells())));
                }
            }
        }
        if (reports.isFull()) {
            throw new UnreadableFile(
                    row.line().number(),
                    "the file names more than 300,000 reports; map fewer columns of its source");
        }
    }

    /// Takes the rows whose events the situation holds out of the fresh ones.
    private void compare(Work work) throws IOException {
        try (var all = bound((BitSet) fresh.clone(), Work.Stage.COMPARING, work)) {
            List<BoundRows.Numbered> some = new ArrayList<>();
            while (all.hasNext()) {
                some.add(all.next());
                if (some.size() == COMPARED_TOGETHER || !all.hasNext()) {
                    compare(some);
                    some.clear();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void compare(List<BoundRows.Numbered> some) {
        Map<String, Event> held = new HashMap<>();
        store.events(situation.id(), some.stream().map(n -> n.bound().event().id()).toList())
                .forEach(e -> held.put(e.id(), e));
        for (BoundRows.Numbered each : some) {
            Event before = held.get(each.bound().event().id());
            if (before != null) {
                fresh.clear(each.row());
                if (!before.equals(each.bound().event())) {
                    differing.set(each.row());
                }
            }
        }
    }

    /// The events to be written.
    ///
    /// @param overwrite whether those are among them that the situation holds otherwise
    BoundRows toWrite(boolean overwrite, Work work) throws IOException {
        BitSet wanted = (BitSet) fresh.clone();
        if (overwrite) {
            wanted.or(differing);
        }
        return bound(wanted, Work.Stage.WRITING, work);
    }

    private BoundRows bound(BitSet wanted, Work.Stage stage, Work work) throws IOException {
        return new BoundRows(file, mapping, situation, binder(), wanted, stage, work);
    }

    List<Report> addedReports() {
        return reports.added();
    }

    private DraftBinder binder() {
        return new DraftBinder(situation, mapping, toponyms, gazetteer, reports);
    }

    private Check.Sample sample(Draft draft, Event event) {
        String where =
                event.locations().isEmpty()
                        ? event.unplaced().stream()
                                .map(m -> m.toponym() + "?")
                                .findFirst()
                                .orElse("")
                        : placed(event.locations().getFirst());
        return new Check.Sample(
                draft.line(),
                event.title(),
                event.category().code(),
                draft.when().map(Edtf::write).orElse(""),
                where,
                reports.report(draft).source().name());
    }

    /// `Aksay → Aksay, West Kazakhstan Region, Kazakhstan`; what stands at the coordinates of the
    /// file has the name that the file gives.
    private String placed(Location location) {
        String said = location.mention().toponym();
        return gazetteer
                .place(location.place().id())
                .map(toponyms::described)
                .filter(full -> !full.equals(said))
                .map(full -> said + " → " + full)
                .orElse(said);
    }

    private Rejection rejection(long line, String column, String reason, String excerpt) {
        String start =
                excerpt.length() > 200
                        ? excerpt.substring(0, excerpt.offsetByCodePoints(0, 100)) + "…"
                        : excerpt;
        return new Rejection(
                file.name(), (int) Math.min(Integer.MAX_VALUE, line), column, reason, start);
    }
}
