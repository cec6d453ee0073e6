package org.dateline.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.dateline.event.StateCodec.Key;
import org.dateline.event.StateCodec.Kind;

/// The revisions of every situation, and what they say of single records.
record SqlRevisions(Connection connection) {

    List<String> situations() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var query = connection.prepareStatement("select distinct situation from revision");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        ids.sort(null);
        return List.copyOf(ids);
    }

    Map<String, Long> newest() throws SQLException {
        Map<String, Long> newest = new TreeMap<>();
        try (var query =
                        connection.prepareStatement(
                                "select situation, max(number) from revision group by situation");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                newest.put(rows.getString(1), rows.getLong(2));
            }
        }
        return newest;
    }

    OptionalLong newest(String situation) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select max(number) from revision where situation = ?")) {
            query.setString(1, situation);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                long newest = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(newest);
            }
        }
    }

    List<Revision> history(String situation) throws SQLException {
        List<Revision> revisions = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select number, at, author, reason, changes from revision"
                                + " where situation = ? order by number desc")) {
            query.setString(1, situation);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    revisions.add(revision(situation, rows));
                }
            }
        }
        return List.copyOf(revisions);
    }

    List<EventVersion> versions(String situation, String event, StateCodec codec)
            throws SQLException {
        Key key = codec.key(Kind.EVENT, event);
        List<EventVersion> versions = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select v.number, v.at, v.author, v.reason, v.changes, r.body, r.withdrawn"
                                + " from record r join revision v"
                                + " on v.situation = r.situation and v.number = r.revision"
                                + " where r.situation = ? and r.kind = ? and r.id = ?"
                                + " order by r.revision desc")) {
            query.setString(1, situation);
            query.setString(2, key.kind().code);
            query.setString(3, key.id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.add(
                            new EventVersion(
                                    revision(situation, rows),
                                    rows.getBoolean(7)
                                            ? Optional.empty()
                                            : Optional.of(
                                                    codec.read(rows.getString(6), Event.class))));
                }
            }
        }
        return List.copyOf(versions);
    }

    /// Digests of the records as they were at `revision`.
    Map<Key, String> digests(String situation, long revision) throws SQLException {
        Map<Key, String> digests = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select kind, id, digest from record r where situation = ? and not withdrawn"
                                + " and revision = (select max(revision) from record newest"
                                + " where newest.situation = r.situation and newest.kind = r.kind"
                                + " and newest.id = r.id and newest.revision <= ?)")) {
            query.setString(1, situation);
            query.setLong(2, revision);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    digests.put(
                            new Key(Kind.ofCode(rows.getString(1)), rows.getString(2)),
                            rows.getString(3));
                }
            }
        }
        return digests;
    }

    void insert(Revision revision) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement(
                        "insert into revision (situation, number, at, author, reason, changes)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            row.setString(1, revision.situation());
            row.setLong(2, revision.number());
            row.setString(3, revision.at().toString());
            row.setString(4, revision.author());
            row.setString(5, revision.reason());
            row.setInt(6, revision.changes());
            row.executeUpdate();
        }
    }

    private static Revision revision(String situation, ResultSet row) throws SQLException {
        return new Revision(
                situation,
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5));
    }
}
