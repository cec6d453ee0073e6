package org.dateline.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dateline.event.Situation;
import org.dateline.table.Line;
import org.dateline.table.RowReader;
import org.dateline.table.TableFile;

/// Reads the rows of a file one after the other by a mapping: each becomes a draft or is rejected.
final class ReadRows implements AutoCloseable {
    private final RowReader reader;
    private final RowReading reading;
    private final Mapping mapping;
    private final SeenRows seen = new SeenRows();
    private int rows;
    private volatile double progress;

    /// @param number counted from 0; the same every time that the file is read
    record Read(int number, Line line, Outcome outcome) {

        List<String> cells() {
            return switch (line) {
                case Line.Row row -> row.cells();
                case Line.Broken broken -> List.of(broken.excerpt());
            };
        }
    }

    sealed interface Outcome {
        record Drafted(Draft draft) implements Outcome {}

        /// Says the same as an earlier row.
        record Repeated() implements Outcome {}

        record Rejected(String column, String reason) implements Outcome {}
    }

    ReadRows(TableFile file, Mapping mapping, Situation situation) throws IOException {
        this.reader = OwnColumns.of(file);
        this.reading = new RowReading(mapping, reader::columns, situation);
        this.mapping = mapping;
    }

    Optional<Read> next() throws IOException {
        Optional<Line> line = reader.next();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        progress = reader.progress();
        return Optional.of(new Read(rows++, line.get(), outcome(line.get())));
    }

    private Outcome outcome(Line line) {
        return switch (line) {
            case Line.Broken broken -> new Outcome.Rejected(broken.column(), broken.reason());
            case Line.Row row -> {
                try {
                    Draft draft = reading.read(row);
                    yield switch (seen.add(draft)) {
                        case NEW -> new Outcome.Drafted(draft);
                        case SAME -> new Outcome.Repeated();
                        case OTHER -> other();
                    };
                } catch (BadRow bad) {
                    yield new Outcome.Rejected(bad.column(), bad.reason());
                }
            }
        };
    }

    /// A row under the id of an earlier one that says something else. Dateline's own tables have
    /// one row a claim, so that the event is there already with the first of them.
    private Outcome other() {
        return mapping.scheme() == Scheme.DATELINE
                ? new Outcome.Repeated()
                : new Outcome.Rejected(
                        mapping.columns().getOrDefault(Field.ID, ""),
                        "another row has the id of this one and says something else; the first one counts");
    }

    /// How much of the file is read, from 0 to 1; can be asked from any thread.
    double progress() {
        return progress;
    }

    List<String> columns() {
        return reader.columns();
    }

    List<Check.Word> words() {
        return reading.words();
    }

    List<String> notes() {
        return reader.notes();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
