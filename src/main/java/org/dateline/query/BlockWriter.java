package org.dateline.query;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.PlaceName;
import org.dateline.event.Situation;
import org.dateline.time.Interval;
import org.dateline.time.When;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Collects the rows of one block, in the order of their start, and lays them out as
/// `src/docs/event-block.md` says.
final class BlockWriter {
    /// Above as many events their ids and titles stay away; above as many places their names.
    static final int MOST_NAMED = 20_000;

    static final int NO_PLACE = -1;
    private static final int FURTHER = 0x80;
    private static final int DISPUTED = 0x40;
    private static final int IMPRECISE = 0x20;
    private static final long MINUTE = 60;

    private final JsonMapper json = new JsonMapper();
    private final Situation situation;
    private final ObjectNode header = json.createObjectNode();
    private final Ints start = new Ints();
    private final Ints place = new Ints();
    private final ByteArrayOutputStream look = new ByteArrayOutputStream();
    private final Ints event = new Ints();
    private final Ints spanRow = new Ints();
    private final Ints spanEnd = new Ints();
    private final ByteArrayOutputStream spanKind = new ByteArrayOutputStream();
    private final Map<BoundPlace, Integer> places = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final ArrayNode movements = json.createArrayNode();
    private int events;
    private int undated;
    private int unplaced;
    private int startOfEvent;
    private int endOfEvent;
    private int kindOfEvent;
    private int lookOfEvent;

    BlockWriter(Situation situation, long revision, Optional<Instant> knownBy) {
        this.situation = situation;
        header.put("situation", situation.id()).put("revision", revision);
        knownBy.ifPresentOrElse(
                known -> header.put("known", known.getEpochSecond() + known.getNano() / 1e9),
                () -> header.putNull("known"));
    }

    void undated() {
        undated++;
    }

    /// Begins an event; its rows follow.
    void event(String id, String title, Category category, When when, boolean disputed) {
        if (events < MOST_NAMED) {
            ids.add(id);
            titles.add(title);
        }
        startOfEvent = seconds(when.earliest());
        endOfEvent =
                when.bounds().isOpenEnded()
                        ? Integer.MAX_VALUE
                        : seconds(roundedUp(when.bounds().end()));
        kindOfEvent = when.lasting() ? 1 : 0;
        lookOfEvent =
                category.ordinal()
                        | (when.isImprecise() ? IMPRECISE : 0)
                        | (disputed ? DISPUTED : 0);
        events++;
    }

    int row(BoundPlace at) {
        return row(indexOf(at));
    }

    int unplacedRow() {
        unplaced++;
        return row(NO_PLACE);
    }

    private int row(int placeIndex) {
        int row = start.size();
        if ((long) endOfEvent - startOfEvent > MINUTE) {
            spanRow.add(row);
            spanEnd.add(endOfEvent);
            spanKind.write(kindOfEvent);
        }
        start.add(startOfEvent);
        place.add(placeIndex);
        look.write(lookOfEvent);
        lookOfEvent |= FURTHER;
        event.add(events - 1);
        return row;
    }

    void movement(
            String id, int row, BoundPlace from, BoundPlace to, Instant depart, Instant arrive) {
        movements
                .addObject()
                .put("event", id)
                .put("row", row)
                .put("from", indexOf(from))
                .put("to", indexOf(to))
                .put("depart", seconds(depart))
                .put("arrive", seconds(arrive));
    }

    private int indexOf(BoundPlace at) {
        return places.computeIfAbsent(at, p -> places.size());
    }

    EventBlock finish() {
        header.putArray("period")
                .add(seconds(situation.period().start()))
                .add(seconds(situation.period().end()));
        header.put("zone", situation.zone().getId())
                .put("rows", start.size())
                .put("events", events)
                .put("undated", undated)
                .put("unplaced", unplaced);
        ArrayNode categories = header.putArray("categories");
        for (Category category : Category.values()) {
            categories.add(category.code());
        }
        describePlaces(header.putArray("places"));
        boolean named = events <= MOST_NAMED;
        if (named) {
            ids.forEach(header.putArray("ids")::add);
            titles.forEach(header.putArray("titles")::add);
        }
        header.set("movements", movements);
        Map<String, byte[]> columns = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        put(columns, types, "start", "int32", start.bytes());
        put(columns, types, "place", "uint32", place.bytes());
        if (named) {
            put(columns, types, "event", "uint32", event.bytes());
        }
        put(columns, types, "spanRow", "uint32", spanRow.bytes());
        put(columns, types, "spanEnd", "int32", spanEnd.bytes());
        put(columns, types, "placeLon", "int32", lons());
        put(columns, types, "placeLat", "int32", lats());
        put(columns, types, "look", "uint8", look.toByteArray());
        put(columns, types, "spanKind", "uint8", spanKind.toByteArray());
        put(columns, types, "placePrecision", "uint8", precisions());
        return layOut(columns, types);
    }

    private static void put(
            Map<String, byte[]> columns,
            Map<String, String> types,
            String name,
            String type,
            byte[] bytes) {
        columns.put(name, bytes);
        types.put(name, type);
    }

    /// The offsets stand in the header before them, and so depend on its length: they are written
    /// relative to a guessed start that grows until the header fits.
    private EventBlock layOut(Map<String, byte[]> columns, Map<String, String> types) {
        byte[] head = header(columns, types, 0);
        int first = aligned(8 + head.length, 8);
        head = header(columns, types, first);
        while (8 + head.length > first) {
            first = aligned(8 + head.length, 8);
            head = header(columns, types, first);
        }
        int size = first;
        for (byte[] column : columns.values()) {
            size = aligned(size, 4) + column.length;
        }
        ByteBuffer block = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        block.put("DLB1".getBytes(StandardCharsets.US_ASCII)).putInt(first - 8).put(head);
        while (block.position() < first) {
            block.put((byte) ' ');
        }
        for (byte[] column : columns.values()) {
            block.position(aligned(block.position(), 4)).put(column);
        }
        return new EventBlock(block.array(), etag(block.array()));
    }

    private byte[] header(Map<String, byte[]> columns, Map<String, String> types, int first) {
        ObjectNode described = header.putObject("columns");
        int offset = first;
        for (var column : columns.entrySet()) {
            offset = aligned(offset, 4);
            String type = types.getOrDefault(column.getKey(), "");
            described
                    .putObject(column.getKey())
                    .put("type", type)
                    .put("offset", offset)
                    .put("length", column.getValue().length / (type.endsWith("32") ? 4 : 1));
            offset += column.getValue().length;
        }
        return json.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    }

    private static int aligned(int offset, int to) {
        return (offset + to - 1) / to * to;
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void describePlaces(ArrayNode described) {
        for (BoundPlace at : places.keySet()) {
            ObjectNode one = described.addObject().put("id", at.id());
            if (places.size() <= MOST_NAMED) {
                ArrayNode names = one.putArray("names");
                for (PlaceName name : at.names()) {
                    ArrayNode written = names.addArray().add(name.language()).add(name.text());
                    addInstant(written, name.inUse().start(), Interval.OPEN_START);
                    addInstant(written, name.inUse().end(), Interval.OPEN_END);
                }
            }
            one.put("zone", at.zone().getId())
                    .put("area", at.area().orElse(null))
                    .put("country", at.country().orElse(null));
        }
    }

    private static void addInstant(ArrayNode to, Instant instant, Instant open) {
        if (instant.equals(open)) {
            to.addNull();
        } else {
            to.add(instant.getEpochSecond());
        }
    }

    private byte[] lons() {
        Ints lons = new Ints();
        places.keySet().forEach(p -> lons.add((int) Math.round(p.position().lon() * 1e7)));
        return lons.bytes();
    }

    private byte[] lats() {
        Ints lats = new Ints();
        places.keySet().forEach(p -> lats.add((int) Math.round(p.position().lat() * 1e7)));
        return lats.bytes();
    }

    private byte[] precisions() {
        var precisions = new ByteArrayOutputStream();
        places.keySet().forEach(p -> precisions.write(p.precision().ordinal()));
        return precisions.toByteArray();
    }

    private static Instant roundedUp(Instant instant) {
        return instant.getNano() == 0 ? instant : instant.plusSeconds(1);
    }

    /// Whole seconds, clipped to 32 bits (1901 to 2038).
    private static int seconds(Instant instant) {
        return Math.clamp(instant.getEpochSecond(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// A growing column of 32-bit numbers.
    private static final class Ints {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(size * 4).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asIntBuffer().put(values, 0, size);
            return bytes.array();
        }
    }
}
