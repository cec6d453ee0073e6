package org.dateline.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads the rows of a file one after the other; holds no more than one of them in memory.
public interface RowReader extends Closeable {

    /// Names of the columns, none of them blank and no two alike. Where every row brings its own
    /// properties there are more the further one has read; a column never changes its place.
    List<String> columns();

    /// The next row, or nothing at the end.
    ///
    /// @throws UnreadableFile where nothing after it can be read either
    Optional<Line> next() throws IOException;

    /// How much of the file has been read, from 0 to 1.
    double progress();

    /// What a user should know about how the file was read, for example in which encoding.
    List<String> notes();
}
