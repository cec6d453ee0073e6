package org.dateline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.dateline.event.Binding;
import org.dateline.event.Change;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.Rejection;
import org.dateline.event.Revision;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.Writable;
import org.dateline.report.Report;
import org.dateline.table.Line;
import org.dateline.table.RowReader;
import org.dateline.table.TableFile;
import org.dateline.time.Edtf;

/// Imports a table of events into a situation.
///
/// The file is read several times and never held: once to check it, once for the events and once
/// for their receipts. What is held grows with its different toponyms and reports, and by some
/// bytes a row. All of it becomes one revision, or nothing does.
public final class Intake {
    private static final int SAMPLE = 20;
    private static final int GUESSED_FROM = 200;
    private static final int REJECTIONS_KEPT = 1_000;

    private final EventStore store;
    private final Writable writable;
    private final Gazetteer gazetteer;
    private final Clock clock;

    public Intake(EventStore store, Writable writable, Gazetteer gazetteer, Clock clock) {
        this.store = store;
        this.writable = writable;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /// Guesses what the columns of a file mean.
    public Mapping guess(TableFile file) throws IOException {
        try (RowReader reader = file.open()) {
            List<Line.Row> rows = new ArrayList<>();
            Optional<Line> line = reader.next();
            while (line.isPresent() && rows.size() < GUESSED_FROM) {
                if (line.get() instanceof Line.Row row) {
                    rows.add(row);
                }
                line = reader.next();
            }
            return MappingGuess.of(reader.columns(), rows);
        }
    }

    /// Reads the whole file and says what would become of it; writes nothing.
    ///
    /// @param situation as it is, or as it is to be
    public Check check(TableFile file, Mapping mapping, Situation situation, Work work)
            throws IOException {
        return examine(file, mapping, situation, work).check;
    }

    /// Imports what [#check] promised.
    ///
    /// @param situation described anew where the store does not hold it
    /// @param overwrite whether the file wins over events that the situation holds otherwise
    /// @throws Work.CalledOff where `work` said so; nothing was written then
    public Outcome run(
            TableFile file,
            Mapping mapping,
            Situation situation,
            boolean overwrite,
            String author,
            Work work)
            throws IOException {
        writable.check(situation.id());
        Examined examined = examine(file, mapping, situation, work);
        Check check = examined.check;
        if (check.added() == 0 && !(overwrite && check.differing() > 0)) {
            return new Outcome(check, Optional.empty());
        }
        Iterable<Event> events =
                () -> examined.pass(overwrite, work, 0, bound -> List.of(bound.event()));
        Iterable<Binding> bindings =
                () -> examined.pass(overwrite, work, 0.5, DraftBinder.Bound::bindings);
        boolean isNew = examined.before.isEmpty();
        Change change =
                (isNew ? Change.describing(situation) : Change.of(situation.id()))
                        .withReports(examined.reports.added())
                        .withEvents(events, bindings)
                        .withRejections(java.util.Set.of(file.name()), check.rejections());
        OptionalLong basis =
                examined.before.isPresent()
                        ? OptionalLong.of(examined.before.get().revision())
                        : OptionalLong.empty();
        try {
            Revision revision = store.commit(change, basis, author, "Imported " + file.name());
            return new Outcome(check, Optional.of(revision));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Gives the rows of a file that become no event to `rejects`, with the reason.
    public void rejected(TableFile file, Mapping mapping, Situation situation, Rejects rejects)
            throws IOException {
        try (RowReader reader = file.open()) {
            rejects.columns(reader.columns());
            RowReading reading = new RowReading(mapping, reader.columns(), situation);
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                switch (line.get()) {
                    case Line.Broken broken ->
                            rejects.row(
                                    List.of(broken.excerpt()), broken.number(), broken.reason());
                    case Line.Row row -> {
                        try {
                            reading.read(row);
                        } catch (BadRow bad) {
                            rejects.row(row.cells(), row.number(), bad.reason());
                        }
                    }
                }
            }
        }
    }

    /// Takes rejected rows.
    public interface Rejects {
        void columns(List<String> columns) throws IOException;

        void row(List<String> cells, long line, String reason) throws IOException;
    }

    private final class Examined {
        private final TableFile file;
        private final Mapping mapping;
        private final Situation situation;
        private final Optional<DataState> before;
        private final Map<String, Event> events = new HashMap<>();
        private final Toponyms toponyms = new Toponyms();
        private final ReportBook reports;
        private final SeenRows seen = new SeenRows();
        private Check check;

        Examined(TableFile file, Mapping mapping, Situation situation) {
            this.file = file;
            this.mapping = mapping;
            this.situation = situation;
            before = store.latest(situation.id());
            Map<String, Report> existing = new HashMap<>();
            before.ifPresent(
                    state -> {
                        state.events().forEach(e -> events.put(e.id(), e));
                        state.reports().forEach(r -> existing.put(r.id(), r));
                    });
            reports = new ReportBook(file.name(), mapping, situation, clock.instant(), existing);
            check =
                    new Check(
                            List.of(), mapping, 0, 0, 0, 0, 0, 0, 0, List.of(), toponyms, List.of(),
                            List.of());
        }

        private DraftBinder binder() {
            return new DraftBinder(situation, mapping, toponyms, gazetteer, reports);
        }

        /// The events or receipts that are to be written, read again from the file.
        <T> Iterator<T> pass(
                boolean overwrite,
                Work work,
                double from,
                Function<DraftBinder.Bound, List<T>> wanted) {
            try {
                RowReader reader = file.open();
                RowReading reading = new RowReading(mapping, reader.columns(), situation);
                DraftBinder binder = binder();
                SeenRows again = new SeenRows();
                return new Iterator<>() {
                    private final List<T> ready = new ArrayList<>();
                    private int at;
                    private int rows;

                    private boolean fill() throws IOException {
                        ready.clear();
                        at = 0;
                        while (ready.isEmpty()) {
                            Optional<Line> line = reader.next();
                            if (line.isEmpty()) {
                                reader.close();
                                return false;
                            }
                            if (++rows % 500 == 0
                                    && !work.goOn(
                                            Work.Stage.WRITING, from + reader.progress() / 2)) {
                                reader.close();
                                throw new Work.CalledOff();
                            }
                            if (line.get() instanceof Line.Row row) {
                                draft(reading, row)
                                        .filter(d -> again.add(d) == SeenRows.Kind.NEW)
                                        .map(binder::bind)
                                        .filter(b -> isWanted(b.event(), overwrite))
                                        .ifPresent(b -> ready.addAll(wanted.apply(b)));
                            }
                        }
                        return true;
                    }

                    @Override
                    public boolean hasNext() {
                        try {
                            return at < ready.size() || fill();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }

                    @Override
                    public T next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        return ready.get(at++);
                    }
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean isWanted(Event event, boolean overwrite) {
            Event held = events.get(event.id());
            return held == null || overwrite && !held.equals(event);
        }

        private Optional<Draft> draft(RowReading reading, Line.Row row) {
            try {
                return Optional.of(reading.read(row));
            } catch (BadRow bad) {
                return Optional.empty();
            }
        }
    }

    private Examined examine(TableFile file, Mapping mapping, Situation situation, Work work)
            throws IOException {
        Examined x = new Examined(file, mapping, situation);
        List<Rejection> rejections = new ArrayList<>();
        List<Draft> first = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<Draft> toCompare = new ArrayList<>();
        Optional<Instant> earliest = Optional.empty();
        long rows = 0;
        long rejected = 0;
        long repeated = 0;
        long added = 0;
        AxisCheck axes = new AxisCheck(situation.extent());
        List<String> columns;
        try (RowReader reader = file.open()) {
            RowReading reading = null;
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                reading =
                        reading == null
                                ? new RowReading(mapping, reader.columns(), situation)
                                : reading;
                if (++rows % 500 == 0) {
                    work.reached(Work.Stage.CHECKING, reader.progress());
                }
                Optional<Rejection> rejection = Optional.empty();
                switch (line.get()) {
                    case Line.Broken b ->
                            rejection =
                                    Optional.of(
                                            rejection(
                                                    file,
                                                    b.number(),
                                                    b.column(),
                                                    b.reason(),
                                                    b.excerpt()));
                    case Line.Row row -> {
                        try {
                            Draft draft = reading.read(row);
                            axes.add(draft);
                            switch (x.seen.add(draft)) {
                                case NEW -> {
                                    x.toponyms.add(draft);
                                    x.reports.report(draft);
                                    if (x.events.containsKey(draft.id())) {
                                        toCompare.add(draft);
                                    } else {
                                        added++;
                                    }
                                    earliest = earlier(earliest, draft);
                                    if (first.size() < SAMPLE) {
                                        first.add(draft);
                                    }
                                }
                                case SAME -> repeated++;
                                case OTHER ->
                                        rejection =
                                                Optional.of(
                                                        rejection(
                                                                file,
                                                                row.number(),
                                                                mapping.columns()
                                                                        .getOrDefault(Field.ID, ""),
                                                                "another row has the id of this one and says something else; the first one counts",
                                                                String.join(" | ", row.cells())));
                            }
                        } catch (BadRow bad) {
                            rejection =
                                    Optional.of(
                                            rejection(
                                                    file,
                                                    row.number(),
                                                    bad.column(),
                                                    bad.reason(),
                                                    String.join(" | ", row.cells())));
                        }
                    }
                }
                if (rejection.isPresent()) {
                    rejected++;
                    if (rejections.size() < REJECTIONS_KEPT) {
                        rejections.add(rejection.get());
                    }
                }
                if (x.reports.isFull()) {
                    throw new org.dateline.table.UnreadableFile(
                            line.get().number(),
                            "the file names more than 300,000 reports; map fewer columns of its source");
                }
            }
            columns = reader.columns();
            notes.addAll(reader.notes());
        }
        axes.note().ifPresent(notes::add);
        if (rejected > rejections.size()) {
            rejections.set(
                    rejections.size() - 1,
                    rejection(
                            file,
                            0,
                            "",
                            "and " + (rejected - rejections.size() + 1) + " more rows",
                            ""));
        }
        x.toponyms.resolve(gazetteer, situation, earliest, work);
        DraftBinder binder = x.binder();
        long known = 0;
        for (Draft draft : toCompare) {
            known += binder.bind(draft).event().equals(x.events.get(draft.id())) ? 1 : 0;
        }
        List<Check.Sample> sample =
                first.stream().map(d -> sample(d, binder.bind(d).event(), x.reports)).toList();
        x.check =
                new Check(
                        columns,
                        mapping,
                        rows,
                        added,
                        known,
                        toCompare.size() - known,
                        repeated,
                        rejected,
                        x.reports.size(),
                        rejections,
                        x.toponyms,
                        sample,
                        notes);
        return x;
    }

    private static Optional<Instant> earlier(Optional<Instant> earliest, Draft draft) {
        Optional<Instant> at =
                draft.when()
                        .map(w -> w.earliest())
                        .filter(org.dateline.time.Interval.OPEN_START::isBefore);
        return earliest.isEmpty() || at.isPresent() && at.get().isBefore(earliest.get())
                ? at.or(() -> Optional.empty())
                : earliest;
    }

    private static Check.Sample sample(Draft draft, Event event, ReportBook reports) {
        String where =
                event.locations().isEmpty()
                        ? event.unplaced().stream()
                                .map(m -> m.toponym() + "?")
                                .findFirst()
                                .orElse("")
                        : event.locations().getFirst().mention().toponym();
        return new Check.Sample(
                draft.line(),
                event.title(),
                event.category().code(),
                draft.when().map(Edtf::write).orElse(""),
                where,
                reports.report(draft).source().name());
    }

    private static Rejection rejection(
            TableFile file, long line, String column, String reason, String excerpt) {
        String start =
                excerpt.length() > 200
                        ? excerpt.substring(0, excerpt.offsetByCodePoints(0, 100)) + "…"
                        : excerpt;
        return new Rejection(
                file.name(), (int) Math.min(Integer.MAX_VALUE, line), column, reason, start);
    }
}
