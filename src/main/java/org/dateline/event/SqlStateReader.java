package org.dateline.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dateline.event.StateCodec.Key;
import org.dateline.event.StateCodec.Kind;
import org.dateline.report.Report;

/// Reads what a situation held at one revision, record by record: the text of no more than a few
/// records is in memory at a time.
final class SqlStateReader {
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final int IDS_AT_ONCE = 200;

    private static final String NOT_REPLACED =
            " and revision = (select max(revision) from record newest"
                    + " where newest.situation = r.situation and newest.kind = r.kind"
                    + " and newest.id = r.id and newest.revision <= ?)";

    private final Connection connection;
    private final StateCodec codec;
    private final String situation;
    private final long revision;

    SqlStateReader(Connection connection, StateCodec codec, String situation, long revision) {
        this.connection = connection;
        this.codec = codec;
        this.situation = situation;
        this.revision = revision;
    }

    private interface Each {
        void take(Key key, String body);
    }

    DataState state() throws SQLException {
        var gathered = new GatheredState(codec);
        read("", List.of(), gathered::add);
        return gathered.state(revision);
    }

    Optional<Situation> described() throws SQLException {
        List<Situation> found = new ArrayList<>(1);
        read(
                " and kind = ?",
                List.of(Kind.SITUATION.code),
                (key, body) -> found.add(codec.read(body, Situation.class)));
        return found.stream().findFirst();
    }

    List<Report> reports() throws SQLException {
        List<Report> found = new ArrayList<>();
        read(
                " and kind = ?",
                List.of(Kind.REPORT.code),
                (key, body) -> found.add(codec.read(body, Report.class)));
        return List.copyOf(found);
    }

    List<Event> events(Collection<String> ids) throws SQLException {
        List<String> keys = ids.stream().map(id -> codec.key(Kind.EVENT, id).id()).toList();
        List<Event> found = new ArrayList<>();
        var known = new KnownLists();
        for (int from = 0; from < keys.size(); from += IDS_AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + IDS_AT_ONCE));
            List<String> values = new ArrayList<>(some);
            values.addFirst(Kind.EVENT.code);
            read(
                    " and kind = ? and id in ("
                            + String.join(", ", Collections.nCopies(some.size(), "?"))
                            + ")",
                    values,
                    (key, body) -> found.add(codec.read(body, Event.class, known)));
        }
        return List.copyOf(found);
    }

    /// In no order.
    ///
    /// @param which more of the condition, with a `?` for each of `values`
    private void read(String which, List<String> values, Each each) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select kind, id, body from record r where situation = ? and not withdrawn"
                                + which
                                // In the first revision nothing can have been replaced, and records
                                // are read as they lie in the file.
                                + (revision == 1 ? " and revision = ?" : NOT_REPLACED))) {
            query.setFetchSize(FETCHED_AT_ONCE);
            query.setString(1, situation);
            for (int i = 0; i < values.size(); i++) {
                query.setString(i + 2, values.get(i));
            }
            query.setLong(values.size() + 2, revision);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    each.take(
                            new Key(Kind.ofCode(rows.getString(1)), rows.getString(2)),
                            rows.getString(3));
                }
            }
        }
    }
}
