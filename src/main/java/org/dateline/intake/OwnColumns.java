package org.dateline.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.table.Line;
import org.dateline.table.RowReader;
import org.dateline.table.TableFile;

/// Reads a file without the columns that Dateline itself adds to rejected rows, so that a mended
/// file is the user's table again: the same header, the same cells, the same ids.
final class OwnColumns implements RowReader {
    /// The line of the file from which a row was rejected.
    static final String LINE = "dateline line";

    /// Why a row was rejected.
    static final String REASON = "dateline reason";

    private static final Set<String> ADDED = Set.of(Field.folded(LINE), Field.folded(REASON));

    private final RowReader all;
    private List<Integer> kept = List.of();
    private List<String> columns = List.of();
    private int located = -1;

    private OwnColumns(RowReader all) {
        this.all = all;
    }

    static RowReader of(TableFile file) throws IOException {
        return new OwnColumns(file.open());
    }

    @Override
    public List<String> columns() {
        locate();
        return columns;
    }

    /// There may be more columns with every row.
    private void locate() {
        List<String> now = all.columns();
        if (now.size() == located) {
            return;
        }
        located = now.size();
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!ADDED.contains(Field.folded(now.get(i)))) {
                indexes.add(i);
            }
        }
        kept = indexes;
        columns = kept.stream().map(now::get).toList();
    }

    @Override
    public Optional<Line> next() throws IOException {
        Optional<Line> line = all.next();
        locate();
        return kept.size() == located ? line : line.map(this::own);
    }

    private Line own(Line line) {
        return switch (line) {
            case Line.Row row -> new Line.Row(row.number(), kept.stream().map(row::cell).toList());
            case Line.Broken broken -> broken;
        };
    }

    @Override
    public double progress() {
        return all.progress();
    }

    @Override
    public List<String> notes() {
        return all.notes();
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
