package org.dateline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.dateline.event.Category;
import org.dateline.event.Change;
import org.dateline.event.EventStore;
import org.dateline.event.Revision;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.ingest.Writable;
import org.dateline.table.Line;
import org.dateline.table.RowReader;
import org.dateline.table.TableFile;
import org.dateline.time.Interval;

/// Imports a table of events into a situation.
///
/// The file is read several times and never held: once to check it, once to compare it with what an
/// older situation holds, and once to write it. What is held grows with its different toponyms and
/// reports, and by some bytes a row. All of it becomes one revision, or nothing does.
public final class Intake {
    private static final int GUESSED_FROM = 200;
    private static final int SURVEYED = 5_000;

    private static final Category ANY = Category.PROTEST;
    private static final Situation ANYWHERE =
            new Situation(
                    "anywhere",
                    "",
                    "",
                    Extent.WORLD,
                    Interval.ALL,
                    ZoneOffset.UTC,
                    List.of(),
                    List.of());

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

    /// The columns of a file as far as its first row has them, without those that Dateline added to
    /// rejected rows.
    public List<String> columns(TableFile file) throws IOException {
        try (RowReader reader = OwnColumns.of(file)) {
            reader.next();
            return reader.columns();
        }
    }

    /// Guesses what the columns of a file mean.
    public Mapping guess(TableFile file) throws IOException {
        try (RowReader reader = OwnColumns.of(file)) {
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

    /// Looks at the first rows and says where and when they are, also where it is not known yet
    /// what their words for categories mean.
    public Found survey(TableFile file, Mapping mapping) throws IOException {
        Mapping any = mapping.withCategory(mapping.category().or(() -> Optional.of(ANY)));
        return new Examination(store, gazetteer, clock.instant(), file, any, ANYWHERE, true)
                .survey(SURVEYED);
    }

    /// Reads the whole file and says what would become of it; writes nothing.
    ///
    /// @param situation as it is, or as it is to be
    public Check check(TableFile file, Mapping mapping, Situation situation, Work work)
            throws IOException {
        return examination(file, mapping, situation, basis(situation)).run(work);
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
        return run(file, mapping, situation, found -> situation, overwrite, author, work);
    }

    /// As above; a new situation is described when it is known where and when its rows are.
    ///
    /// @param situation by whose zone and home country the rows are read
    public Outcome run(
            TableFile file,
            Mapping mapping,
            Situation situation,
            Function<Found, Situation> described,
            boolean overwrite,
            String author,
            Work work)
            throws IOException {
        writable.check(situation.id());
        OptionalLong basis = basis(situation);
        Examination examination = examination(file, mapping, situation, basis);
        Check check = examination.run(work);
        if (check.added() == 0 && !(overwrite && check.differing() > 0)) {
            return new Outcome(check, Optional.empty());
        }
        try (var events = examination.toWrite(overwrite, work)) {
            Situation after =
                    basis.isEmpty()
                            ? described.apply(check.found())
                            : check.found().period().map(situation::reaching).orElse(situation);
            boolean describes = basis.isEmpty() || !after.equals(situation);
            Change change =
                    (describes ? Change.describing(after) : Change.of(situation.id()))
                            .withReports(examination.addedReports())
                            .withBound(() -> bound(events))
                            .withRejections(Set.of(file.name()), check.rejections());
            Revision revision = store.commit(change, basis, author, "Imported " + file.name());
            return new Outcome(check, Optional.of(revision));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Iterator<Change.Bound> bound(Iterator<BoundRows.Numbered> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Change.Bound next() {
                return rows.next().bound();
            }
        };
    }

    private OptionalLong basis(Situation situation) {
        return store.history(situation.id()).stream().mapToLong(Revision::number).max();
    }

    private Examination examination(
            TableFile file, Mapping mapping, Situation situation, OptionalLong basis) {
        return new Examination(
                store, gazetteer, clock.instant(), file, mapping, situation, basis.isEmpty());
    }

    /// Gives the rows of a file that become no event to `rejects`, with the reason.
    public void rejected(TableFile file, Mapping mapping, Situation situation, Rejects rejects)
            throws IOException {
        try (var rows = new ReadRows(file, mapping, situation)) {
            Optional<ReadRows.Read> row = rows.next();
            rejects.columns(rows.columns());
            while (row.isPresent()) {
                if (row.get().outcome()
                        instanceof ReadRows.Outcome.Rejected(String column, String reason)) {
                    rejects.row(row.get().cells(), row.get().line().number(), reason);
                }
                row = rows.next();
            }
        }
    }

    /// Takes rejected rows.
    public interface Rejects {
        void columns(List<String> columns) throws IOException;

        void row(List<String> cells, long line, String reason) throws IOException;
    }
}
