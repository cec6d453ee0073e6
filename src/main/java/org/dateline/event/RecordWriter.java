package org.dateline.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.dateline.event.StateCodec.Body;
import org.dateline.event.StateCodec.Key;

/// Inserts the records of one revision in batches.
final class RecordWriter implements AutoCloseable {
    private static final int BATCH = 1000;

    private final PreparedStatement row;
    private final String situation;
    private final long revision;
    private int count;

    RecordWriter(Connection connection, String situation, long revision) throws SQLException {
        row =
                connection.prepareStatement(
                        "insert into record"
                                + " (situation, kind, id, revision, digest, body, withdrawn)"
                                + " values (?, ?, ?, ?, ?, ?, ?)");
        this.situation = situation;
        this.revision = revision;
    }

    /// @param body empty where the record is withdrawn
    void write(Key key, Optional<Body> body) throws SQLException {
        // All of them each time: the driver forgets them with every batch that it executes.
        row.setString(1, situation);
        row.setString(2, key.kind().code);
        row.setString(3, key.id());
        row.setLong(4, revision);
        row.setString(5, body.map(Body::digest).orElse(""));
        row.setString(6, body.map(Body::json).orElse(""));
        row.setBoolean(7, body.isEmpty());
        row.addBatch();
        count++;
        if (count % BATCH == 0) {
            flush();
        }
    }

    void flush() throws SQLException {
        row.executeBatch();
    }

    /// Written so far.
    int count() {
        return count;
    }

    @Override
    public void close() throws SQLException {
        row.close();
    }
}
