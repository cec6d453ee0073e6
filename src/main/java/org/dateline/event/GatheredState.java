package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.StateCodec.Key;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// Puts a state together of records that come one by one. What many of them say alike, such as a
/// place with all its names, is held once.
final class GatheredState {
    private static final int MOST_SHARED = 200_000;

    private static final int TOGETHER = 2_000;

    private final StateCodec codec;
    private final KnownLists known = new KnownLists();
    private final List<Unread> waiting = new ArrayList<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final List<Read> reports = new ArrayList<>();
    private final List<Read> events = new ArrayList<>();
    private final List<Read> bindings = new ArrayList<>();
    private final List<Read> rejections = new ArrayList<>();
    private Optional<Situation> situation = Optional.empty();

    private record Unread(Key key, String body) {}

    private record Read(String id, Object value) {}

    GatheredState(StateCodec codec) {
        this.codec = codec;
    }

    void add(Key key, String body) {
        waiting.add(new Unread(key, body));
        if (waiting.size() == TOGETHER) {
            read();
        }
    }

    /// Several processors read, one puts in order.
    private void read() {
        List<Read> values =
                waiting.parallelStream().map(each -> new Read(each.key.id(), read(each))).toList();
        waiting.clear();
        for (Read read : values) {
            switch (read.value) {
                case Situation described -> situation = Optional.of(described);
                case Report report -> reports.add(read);
                case Event event -> events.add(new Read(read.id, slim(event)));
                case Binding binding -> bindings.add(new Read(read.id, slim(binding)));
                case Rejection rejection -> rejections.add(read);
                default -> throw new IllegalStateException("No record: " + read);
            }
        }
    }

    private Object read(Unread each) {
        return codec.read(each.body, each.key.kind().type, known);
    }

    DataState state(long revision) {
        read();
        return new DataState(
                situation.orElseThrow(
                        () -> new IllegalStateException("A stored state lacks its situation")),
                revision,
                inOrder(reports, Report.class),
                inOrder(events, Event.class),
                inOrder(bindings, Binding.class),
                inOrder(rejections, Rejection.class));
    }

    /// In the order of their ids, which is that of the store.
    private static <T> List<T> inOrder(List<Read> read, Class<T> type) {
        read.sort(Comparator.comparing(Read::id));
        List<T> values = new ArrayList<>(read.size());
        read.forEach(each -> values.add(type.cast(each.value)));
        read.clear();
        return values;
    }

    private Event slim(Event event) {
        return new Event(
                event.id(),
                event.category(),
                event.title(),
                event.when().map(this::once),
                event.locations().stream()
                        .map(l -> new Location(once(l.mention()), once(l.place()), l.confidence()))
                        .toList(),
                event.unplaced().stream().map(this::once).toList(),
                event.claims().stream().map(claim -> slim(event, claim)).toList(),
                event.stage());
    }

    private Claim slim(Event event, Claim claim) {
        return new Claim(
                claim.id(),
                once(claim.report()),
                claim.says().equals(event.title()) ? event.title() : claim.says(),
                claim.attributedTo().map(this::once),
                claim.when().map(this::once),
                claim.where().stream().map(this::once).toList(),
                claim.figure(),
                claim.note(),
                claim.lapse());
    }

    private Binding slim(Binding binding) {
        return new Binding(
                binding.claim(),
                once(binding.toponym()),
                binding.outcome(),
                once(binding.candidates()),
                once(binding.because()));
    }

    /// The value itself, or an equal one that came before.
    @SuppressWarnings("unchecked") // what is found equals what was asked for, and is of its class
    private <T> T once(T value) {
        Object before = shared.get(value);
        if (before != null) {
            return (T) before;
        }
        if (shared.size() < MOST_SHARED) {
            shared.put(value, value);
        }
        return value;
    }
}
