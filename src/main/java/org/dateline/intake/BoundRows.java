package org.dateline.intake;

import java.io.IOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Optional;
import org.dateline.event.Change;
import org.dateline.event.Situation;
import org.dateline.table.TableFile;

/// Some rows of a file, read again and bound in a thread of their own. Whoever takes them hears in
/// their own thread how far they are, and is called off there.
final class BoundRows implements Iterator<BoundRows.Numbered>, AutoCloseable {
    private static final int BETWEEN_REPORTS = 500;

    private final ReadRows all;
    private final Ahead<Numbered> ahead;
    private final Work.Stage stage;
    private final Work work;
    private int taken;

    /// An event and the number of its row.
    record Numbered(int row, Change.Bound bound) {}

    /// @param wanted numbers of rows
    BoundRows(
            TableFile file,
            Mapping mapping,
            Situation situation,
            DraftBinder binder,
            BitSet wanted,
            Work.Stage stage,
            Work work)
            throws IOException {
        this.stage = stage;
        this.work = work;
        all = new ReadRows(file, mapping, situation);
        ahead = new Ahead<>("import-binding", () -> next(binder, wanted), all::close);
    }

    private Optional<Numbered> next(DraftBinder binder, BitSet wanted) throws IOException {
        Optional<ReadRows.Read> row = all.next();
        while (row.isPresent() && !wanted.get(row.get().number())) {
            row = all.next();
        }
        return row.flatMap(
                r ->
                        r.outcome() instanceof ReadRows.Outcome.Drafted(Draft draft)
                                ? Optional.of(new Numbered(r.number(), binder.bind(draft)))
                                : Optional.empty());
    }

    @Override
    public boolean hasNext() {
        return ahead.hasNext();
    }

    @Override
    public Numbered next() {
        if (taken++ % BETWEEN_REPORTS == 0) {
            work.reached(stage, all.progress());
        }
        return ahead.next();
    }

    @Override
    public void close() throws IOException {
        ahead.close();
    }
}
