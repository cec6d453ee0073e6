package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.event.StateCodec.Kind;
import org.dateline.report.Report;

/// Puts a state together from its records as they come, of which no text is kept.
final class StateReading {
    private final StateCodec codec;
    private final Sharing sharing = new Sharing();
    private Optional<Situation> situation = Optional.empty();
    private final List<Report> reports = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    StateReading(StateCodec codec) {
        this.codec = codec;
    }

    /// Records of one kind come in the order of their keys.
    void add(Kind kind, String body) {
        switch (kind) {
            case SITUATION -> situation = Optional.of(codec.read(body, Situation.class));
            case REPORT -> reports.add(codec.read(body, Report.class));
            case EVENT -> events.add(sharing.of(codec.read(body, Event.class)));
            case BINDING -> bindings.add(sharing.of(codec.read(body, Binding.class)));
            case REJECTION -> rejections.add(codec.read(body, Rejection.class));
        }
    }

    DataState state(long revision) {
        return new DataState(
                situation.orElseThrow(
                        () -> new IllegalStateException("A stored state lacks its situation")),
                revision,
                reports,
                events,
                bindings,
                rejections);
    }
}
