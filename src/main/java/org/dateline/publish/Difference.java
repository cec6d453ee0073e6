package org.dateline.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.event.Event;
import org.dateline.portrayal.Depiction;
import org.dateline.report.Report;

/// What is drawn otherwise at a newer revision, by the names of what differs.
///
/// @param revision the newer one
/// @param claims how many claims the events that stayed have gained, changed and lost
record Difference(long revision, Names events, Names reports, Counts claims) {

    /// In the order of the newer revision; what is gone in that of the older one.
    record Names(List<String> added, List<String> changed, List<String> gone) {
        Names {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            gone = List.copyOf(gone);
        }

        boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("added", added);
            json.put("changed", changed);
            json.put("gone", gone);
            return json;
        }
    }

    record Counts(int added, int changed, int gone) {
        Counts plus(Names names) {
            return new Counts(
                    added + names.added().size(),
                    changed + names.changed().size(),
                    gone + names.gone().size());
        }
    }

    static Difference between(Depiction older, Depiction newer) {
        Map<String, Event> before = byId(older.drawn(), Event::id);
        Counts claims = new Counts(0, 0, 0);
        for (Event now : newer.drawn()) {
            Event then = before.get(now.id());
            if (then != null) {
                claims = claims.plus(names(then.claims(), now.claims(), c -> c.id(), c -> c.id()));
            }
        }
        return new Difference(
                newer.revision(),
                names(older.drawn(), newer.drawn(), Event::id, Event::title),
                names(
                        older.reports(),
                        newer.reports(),
                        Report::id,
                        r -> r.source().name() + ": " + r.title()),
                claims);
    }

    boolean isEmpty() {
        return events.isEmpty() && reports.isEmpty();
    }

    private static <T> Names names(
            List<T> older, List<T> newer, Function<T, String> id, Function<T, String> name) {
        Map<String, T> before = byId(older, id);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (T now : newer) {
            T then = before.remove(id.apply(now));
            if (then == null) {
                added.add(name.apply(now));
            } else if (!then.equals(now)) {
                changed.add(name.apply(now));
            }
        }
        return new Names(added, changed, before.values().stream().map(name).toList());
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(id.apply(one), one));
        return map;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", revision);
        json.put("same", isEmpty());
        json.put("events", events.json());
        json.put("reports", reports.json());
        json.put(
                "claims",
                Map.of(
                        "added", claims.added(),
                        "changed", claims.changed(),
                        "gone", claims.gone()));
        return json;
    }
}
