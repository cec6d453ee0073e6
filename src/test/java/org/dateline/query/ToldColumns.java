package org.dateline.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.time.Interval;
import org.dateline.time.When;

/// All events as told at one known-by, laid out flat and in the order of pages, to be scanned from
/// end to end: the measure of what is right where there are too many events for [ScannedEvents].
final class ToldColumns {
    private record Told(Event event, Instant start) {}

    private final String[] ids;
    private final Instant[] start;
    private final Instant[] end;
    private final boolean[] lasting;
    private final int[] category;
    private final Position[][] at;

    ToldColumns(EventSource source, Reports reports, Optional<Instant> knownBy) {
        List<Told> told = new ArrayList<>();
        for (int number = 0; number < source.size(); number++) {
            reports.told(source.event(number), knownBy)
                    .filter(event -> !event.isLapsed())
                    .ifPresent(
                            event ->
                                    told.add(
                                            new Told(
                                                    event,
                                                    event.when()
                                                            .map(t -> t.when().earliest())
                                                            .orElse(Instant.MAX))));
        }
        told.sort(Comparator.comparing(Told::start).thenComparing(t -> t.event().id()));
        int size = told.size();
        ids = new String[size];
        start = new Instant[size];
        end = new Instant[size];
        lasting = new boolean[size];
        category = new int[size];
        at = new Position[size][];
        for (int i = 0; i < size; i++) {
            Event event = told.get(i).event();
            Optional<When> when = event.when().map(t -> t.when());
            ids[i] = event.id();
            start[i] = told.get(i).start();
            end[i] = when.map(w -> w.bounds().end()).orElse(Instant.MIN);
            lasting[i] = when.map(When::lasting).orElse(false);
            category[i] = event.category().ordinal();
            at[i] =
                    event.locations().stream()
                            .map(l -> l.place().position())
                            .toArray(Position[]::new);
        }
    }

    /// What a selection holds by a full scan.
    ///
    /// @param firstPage ids
    record Answer(Count count, List<String> firstPage) {}

    /// Text, sources, places and known-by of the selection are not looked at.
    Answer scan(Selection selection, int limit) {
        long began = 0;
        long continuing = 0;
        long undated = 0;
        long unplaced = 0;
        List<String> page = new ArrayList<>();
        boolean[] asked = new boolean[Category.values().length];
        for (Category category : Category.values()) {
            asked[category.ordinal()] =
                    selection.categories().isEmpty() || selection.categories().contains(category);
        }
        Extent extent = selection.extent().orElse(null);
        for (int i = 0; i < ids.length; i++) {
            if (!asked[category[i]] || extent != null && !isIn(i, extent)) {
                continue;
            }
            if (start[i].equals(Instant.MAX)) {
                undated++;
                if (selection.interval().isPresent()) {
                    continue;
                }
            } else {
                Interval interval = selection.interval().orElse(Interval.ALL);
                if (interval.contains(start[i])) {
                    began++;
                } else if ((lasting[i] || selection.mode() == Mode.MOMENT)
                        && start[i].isBefore(interval.start())
                        && end[i].isAfter(interval.start())) {
                    continuing++;
                } else {
                    continue;
                }
                unplaced += at[i].length == 0 ? 1 : 0;
            }
            if (page.size() < limit) {
                page.add(ids[i]);
            }
        }
        return new Answer(new Count(began, continuing, undated, unplaced), page);
    }

    private boolean isIn(int i, Extent extent) {
        for (Position position : at[i]) {
            if (extent.contains(position)) {
                return true;
            }
        }
        return false;
    }
}
