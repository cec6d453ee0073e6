package org.dateline.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.PlaceName;
import org.dateline.event.Situation;
import org.dateline.query.BlockColumn.Type;
import org.dateline.time.Interval;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Collects the rows of one block: events in the order of their start, the rows of each after it.
/// Only places that a row names go into the block.
final class BlockRows {
    /// Above as many events their ids and titles stay away.
    static final int MOST_NAMED = 20_000;

    /// Above as many places their names stay away.
    private static final int MOST_PLACES_NAMED = 10_000;

    private static final int NOWHERE = -1;
    private static final int IMPRECISE = 0x20;
    private static final int DISPUTED = 0x40;
    private static final int FURTHER = 0x80;
    private static final int MINUTE = 60;

    private final ObjectNode header = new JsonMapper().createObjectNode();
    private final BlockColumn start = new BlockColumn("start", Type.INT32);
    private final BlockColumn place = new BlockColumn("place", Type.UINT32);
    private final BlockColumn look = new BlockColumn("look", Type.UINT8);
    private final BlockColumn event = new BlockColumn("event", Type.UINT32);
    private final BlockColumn spanRow = new BlockColumn("spanRow", Type.UINT32);
    private final BlockColumn spanEnd = new BlockColumn("spanEnd", Type.INT32);
    private final BlockColumn spanKind = new BlockColumn("spanKind", Type.UINT8);
    private final BlockColumn placeLon = new BlockColumn("placeLon", Type.INT32);
    private final BlockColumn placeLat = new BlockColumn("placeLat", Type.INT32);
    private final BlockColumn placePrecision = new BlockColumn("placePrecision", Type.UINT8);
    private final ZoneId zone;
    private final List<BoundPlace> all;
    private final List<BoundPlace> used = new ArrayList<>();
    private final int[] indexOfCode;
    private final ArrayNode ids = header.arrayNode();
    private final ArrayNode titles = header.arrayNode();
    private final ArrayNode movements = header.arrayNode();
    private int events;
    private int unplaced;
    private int startOfEvent;
    private int endOfEvent;
    private int kindOfEvent;
    private int lookOfEvent;

    /// @param places that the codes of rows stand for
    BlockRows(
            Situation situation,
            long revision,
            Optional<Instant> knownBy,
            List<BoundPlace> places) {
        all = places;
        indexOfCode = new int[places.size()];
        Arrays.fill(indexOfCode, NOWHERE);
        header.put("situation", situation.id()).put("revision", revision);
        knownBy.ifPresentOrElse(
                known -> header.put("known", known.getEpochSecond() + known.getNano() / 1e9),
                () -> header.putNull("known"));
        header.putArray("period")
                .add(clipped(situation.period().start().getEpochSecond()))
                .add(clipped(situation.period().end().getEpochSecond()));
        zone = situation.zone();
        header.put("zone", zone.getId());
        ArrayNode categories = header.putArray("categories");
        for (Category category : Category.values()) {
            categories.add(category.code());
        }
    }

    /// Begins an event.
    ///
    /// @param from seconds since 1970-01-01T00:00Z
    /// @param until seconds, exclusive
    /// @param traits as in [EventColumns]
    void event(long from, long until, int category, int traits) {
        startOfEvent = clipped(from);
        endOfEvent = clipped(until);
        kindOfEvent = (traits & EventColumns.LASTING) != 0 ? 1 : 0;
        lookOfEvent =
                category
                        | ((traits & EventColumns.IMPRECISE) != 0 ? IMPRECISE : 0)
                        | ((traits & EventColumns.DISPUTED) != 0 ? DISPUTED : 0);
        events++;
    }

    void name(String id, String title) {
        ids.add(id);
        titles.add(title);
    }

    /// How many rows there are so far.
    int rows() {
        return start.length();
    }

    void row(int placeCode) {
        rowAt(index(placeCode));
    }

    void unplacedRow() {
        unplaced++;
        rowAt(NOWHERE);
    }

    private void rowAt(int placeIndex) {
        if ((long) endOfEvent - startOfEvent > MINUTE) {
            spanRow.add(start.length());
            spanEnd.add(endOfEvent);
            spanKind.add(kindOfEvent);
        }
        start.add(startOfEvent);
        place.add(placeIndex);
        look.add(lookOfEvent);
        event.add(events - 1);
        lookOfEvent |= FURTHER;
    }

    /// @param row of the destination
    /// @param from place code
    /// @param to place code
    void movement(String id, int row, int from, int to, long depart, long arrive) {
        movements
                .addObject()
                .put("event", id)
                .put("row", row)
                .put("from", index(from))
                .put("to", index(to))
                .put("depart", clipped(depart))
                .put("arrive", clipped(arrive));
    }

    private int index(int code) {
        if (indexOfCode[code] == NOWHERE) {
            indexOfCode[code] = used.size();
            used.add(all.get(code));
        }
        return indexOfCode[code];
    }

    EventBlock finish(int undated) {
        header.put("rows", start.length())
                .put("events", events)
                .put("undated", undated)
                .put("unplaced", unplaced);
        ArrayNode places = header.putArray("places");
        for (BoundPlace at : used) {
            placeLon.add((int) Math.round(at.position().lon() * 1e7));
            placeLat.add((int) Math.round(at.position().lat() * 1e7));
            placePrecision.add(at.precision().ordinal());
            describe(at, places.addObject());
        }
        header.set("movements", movements);
        List<BlockColumn> columns = new ArrayList<>(List.of(start, place, spanRow, spanEnd));
        if (events <= MOST_NAMED) {
            header.set("ids", ids);
            header.set("titles", titles);
            columns.add(event);
        }
        columns.addAll(List.of(placeLon, placeLat, look, spanKind, placePrecision));
        return BlockWriter.write(header, columns);
    }

    private void describe(BoundPlace at, ObjectNode described) {
        described.put("id", at.id());
        if (used.size() <= MOST_PLACES_NAMED) {
            ArrayNode names = described.putArray("names");
            for (PlaceName name : at.names()) {
                ArrayNode written = names.addArray().add(name.language()).add(name.text());
                add(written, name.inUse().start(), Interval.OPEN_START);
                add(written, name.inUse().end(), Interval.OPEN_END);
            }
        }
        if (!at.zone().equals(zone)) {
            described.put("zone", at.zone().getId());
        }
        at.area().ifPresent(area -> described.put("area", area));
        at.country().ifPresent(country -> described.put("country", country));
    }

    private static void add(ArrayNode to, Instant instant, Instant open) {
        if (instant.equals(open)) {
            to.addNull();
        } else {
            to.add(instant.getEpochSecond());
        }
    }

    /// To 32 bits, the years 1901 to 2038; an open end becomes the greatest number.
    private static int clipped(long second) {
        return Math.clamp(second, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
