package org.dateline.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.event.StateCodec.Key;
import org.dateline.event.StateCodec.Kind;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// Reads what stood before a revision of the records that it touched, and no others.
final class SqlReversal {
    private static final String TOUCHED =
            "select r.kind, r.id, before.body from record r left join record before"
                    + " on before.situation = r.situation and before.kind = r.kind"
                    + " and before.id = r.id and not before.withdrawn"
                    + " and before.revision = (select max(revision) from record older"
                    + " where older.situation = r.situation and older.kind = r.kind"
                    + " and older.id = r.id and older.revision < r.revision)"
                    + " where r.situation = ? and r.revision = ? and r.kind <> 'binding'";

    private final Connection connection;
    private final StateCodec codec;
    private final String situation;
    private final long revision;
    private final List<Report> reports = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Set<String> addedReports = new HashSet<>();
    private final Set<String> addedEvents = new HashSet<>();
    private final Set<String> files = new TreeSet<>();
    private Optional<Situation> described = Optional.empty();

    /// @param revision not the first
    SqlReversal(Connection connection, StateCodec codec, String situation, long revision) {
        this.connection = connection;
        this.codec = codec;
        this.situation = situation;
        this.revision = revision;
    }

    Change read() throws SQLException {
        touched();
        Set<String> claims = new TreeSet<>();
        events.forEach(event -> event.claims().stream().map(Claim::id).forEach(claims::add));
        List<Binding> bindings = grouped(Kind.BINDING, claims, Binding.class);
        List<Rejection> rejections = grouped(Kind.REJECTION, files, Rejection.class);
        return described
                .map(Change::describing)
                .orElseGet(() -> Change.of(situation))
                .withReports(reports)
                .withEvents(events, bindings)
                .withdrawing(addedReports, addedEvents)
                .withRejections(files, rejections);
    }

    private void touched() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TOUCHED)) {
            query.setString(1, situation);
            query.setLong(2, revision);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Kind kind = Kind.ofCode(rows.getString(1));
                    touched(kind, rows.getString(2), Optional.ofNullable(rows.getString(3)));
                }
            }
        }
    }

    private void touched(Kind kind, String key, Optional<String> before) {
        switch (kind) {
            case SITUATION -> described = before.map(b -> codec.read(b, Situation.class));
            case REPORT ->
                    before.ifPresentOrElse(
                            b -> reports.add(codec.read(b, Report.class)),
                            () -> addedReports.add(codec.idOf(key)));
            case EVENT ->
                    before.ifPresentOrElse(
                            b -> events.add(codec.read(b, Event.class)),
                            () -> addedEvents.add(codec.idOf(key)));
            case REJECTION -> files.add(codec.firstOf(key));
            case BINDING -> {}
        }
    }

    /// All records of these claims or files, as they were just before the revision.
    private <T> List<T> grouped(Kind kind, Set<String> groups, Class<T> type) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select id, body from record r where situation = ? and kind = ?"
                                + " and id >= ? and id < ?"
                                + SqlPatch.NEWEST)) {
            query.setString(1, situation);
            query.setString(2, kind.code);
            query.setLong(5, revision - 1);
            for (String group : groups) {
                String from = codec.beginning(group);
                query.setString(3, from);
                query.setString(4, StateCodec.behind(from));
                var inOrder = new TreeMap<Key, String>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        inOrder.put(new Key(kind, rows.getString(1)), rows.getString(2));
                    }
                }
                inOrder.values().forEach(body -> found.add(codec.read(body, type)));
            }
        }
        return found;
    }
}
