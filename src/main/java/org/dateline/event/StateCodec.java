package org.dateline.event;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.report.Claim;
import org.dateline.report.Lapse;
import org.dateline.report.Report;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/// Takes a [DataState] apart into records that are stored one by one, and puts it together again.
///
/// A body is the record written as JSON with the names of its components, in their order, so that
/// equal records have equal bodies. Surrogates are escaped: text from a file may hold half a pair,
/// which UTF-8 cannot carry.
///
/// The order within a state carries no meaning and is not stored: reports, events, bindings and
/// rejections come back in the order of their keys.
final class StateCodec {
    private static final char LAST_BEFORE_SURROGATES = '\uD7FF';

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
                                    .build())
                    .changeDefaultVisibility(
                            visible ->
                                    visible.withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE)
                                            .withFieldVisibility(Visibility.ANY))
                    .addMixIn(Claim.class, ClaimAsStored.class)
                    .addMixIn(BoundPlace.class, PlaceAsStored.class)
                    .addMixIn(Binding.class, BindingAsStored.class)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /// A claim that stands is written as before claims could lapse, so that what has not changed
    /// still has the body it had.
    private abstract static class ClaimAsStored {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Lapse> lapse = Optional.empty();
    }

    private abstract static class PlaceAsStored {
        @JsonSerialize(using = RepeatedLists.Writer.class)
        @JsonDeserialize(using = KnownLists.Names.class)
        List<PlaceName> names = List.of();
    }

    private abstract static class BindingAsStored {
        @JsonSerialize(using = RepeatedLists.Writer.class)
        @JsonDeserialize(using = KnownLists.Candidates.class)
        List<Binding.Candidate> candidates = List.of();
    }

    RepeatedLists repeated() {
        return new RepeatedLists(json);
    }

    private final JsonMapper strict =
            json.rebuild()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// Reads a record that somebody else may have written: nothing may lack but what is optional.
    <T> T strict(String text, Class<T> type) {
        return strict.readValue(text, type);
    }

    /// What a record is, in the word that the store keeps; the order is that of a state.
    enum Kind {
        SITUATION("situation", Situation.class),
        REPORT("report", Report.class),
        EVENT("event", Event.class),
        BINDING("binding", Binding.class),
        REJECTION("rejection", Rejection.class);

        final String code;
        final Class<?> type;

        Kind(String code, Class<?> type) {
            this.code = code;
            this.type = type;
        }

        /// Whether its records have ids of their own.
        boolean isNamed() {
            return this == SITUATION || this == REPORT || this == EVENT;
        }

        static Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalStateException("The store holds a record of unknown kind: " + code);
        }
    }

    /// Names a record within its situation.
    record Key(Kind kind, String id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::id);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// A record as it is stored.
    record Body(String json, String digest) {}

    NavigableMap<Key, Body> write(DataState state) {
        NavigableMap<Key, Body> bodies = new TreeMap<>();
        put(bodies, Kind.SITUATION, state.situation().id(), state.situation());
        for (Report report : state.reports()) {
            put(bodies, Kind.REPORT, report.id(), report);
        }
        for (Event event : state.events()) {
            put(bodies, Kind.EVENT, event.id(), event);
        }
        for (Binding binding : state.bindings()) {
            put(bodies, binding);
        }
        for (Rejection rejection : state.rejections()) {
            put(bodies, rejection);
        }
        return bodies;
    }

    /// @param bodies JSON by key
    DataState read(long revision, NavigableMap<Key, String> bodies) {
        var gathered = new GatheredState(this);
        bodies.forEach(gathered::add);
        return gathered.state(revision);
    }

    Key key(Kind kind, String id) {
        String quoted = json.writeValueAsString(id);
        return new Key(kind, quoted.substring(1, quoted.length() - 1));
    }

    /// The id of a named record, out of its key.
    String idOf(String key) {
        return json.readValue('"' + key + '"', String.class);
    }

    /// What the keys of all bindings of a claim, or of all rejections of a file, begin with.
    String beginning(String first) {
        return "[" + json.writeValueAsString(first) + ",";
    }

    /// The first key that does not begin like these.
    static String behind(String beginning) {
        int last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    /// The claim of a binding, or the file of a rejection, out of its key.
    String firstOf(String key) {
        try (JsonParser parts = json.createParser(key)) {
            parts.nextToken();
            parts.nextToken();
            return parts.getString();
        }
    }

    <T> T read(String body, Class<T> type) {
        return json.readValue(body, type);
    }

    /// The same, but lists that were read before are not read anew.
    <T> T read(String body, Class<T> type, KnownLists known) {
        return json.readerFor(type)
                .withAttribute(KnownLists.Reading.class, new KnownLists.Reading(body, known))
                .readValue(body);
    }

    private void put(NavigableMap<Key, Body> bodies, Kind kind, String id, Object value) {
        Key key = key(kind, id);
        if (bodies.putIfAbsent(key, body(value)) != null) {
            throw new IllegalArgumentException("Two of kind " + kind.code + " have the id " + id);
        }
    }

    void put(NavigableMap<Key, Body> bodies, Binding binding) {
        putNext(bodies, Kind.BINDING, List.of(binding.claim(), binding.toponym()), body(binding));
    }

    void put(NavigableMap<Key, Body> bodies, Binding binding, RepeatedLists repeated) {
        putNext(
                bodies,
                Kind.BINDING,
                List.of(binding.claim(), binding.toponym()),
                body(binding, repeated));
    }

    void put(NavigableMap<Key, Body> bodies, Rejection rejection) {
        putNext(
                bodies,
                Kind.REJECTION,
                List.of(rejection.file(), rejection.line(), rejection.pointer()),
                body(rejection));
    }

    /// For what has no id of its own and may occur twice: a number is added to the key.
    private void putNext(NavigableMap<Key, Body> bodies, Kind kind, List<Object> parts, Body body) {
        String named = json.writeValueAsString(parts);
        for (int n = 1; ; n++) {
            Key key = new Key(kind, n == 1 ? named : named + "#" + n);
            if (bodies.putIfAbsent(key, body) == null) {
                return;
            }
        }
    }

    Body body(Object value) {
        return digested(json.writeValueAsString(value));
    }

    /// The same, but lists that were written before, by identity, are not written anew.
    Body body(Object value, RepeatedLists repeated) {
        return digested(
                json.writer()
                        .withAttribute(RepeatedLists.class, repeated)
                        .writeValueAsString(value));
    }

    private static Body digested(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new Body(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
