package org.dateline.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.query.Mode;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;

/// The time slider, the Java half of `<dateline-slider>`. It drives a map in the browser; the
/// server hears of a state at rest.
@Tag("dateline-slider")
@JsModule("./dateline-slider.ts")
public class TimeSlider extends EventComponent {
    private static final long serialVersionUID = 1L;

    /// The server's copy of what the user moves is kept up to date, so that it is sent only where
    /// it truly differs and never pulls the slider back.
    public TimeSlider() {
        for (String property : List.of("mode", "from", "to")) {
            getElement().addPropertyChangeListener(property, "time-rest", e -> {});
        }
        getElement().addPropertyChangeListener("known", "known-change", e -> {});
    }

    /// @param mapId the id of the map to drive, as a label names its field
    public void setFor(String mapId) {
        getElement().setProperty("for", mapId);
    }

    /// The ends of the track.
    public void setPeriod(Interval period) {
        getElement().setPropertyMap("period", millis(period));
    }

    /// What is shown: half-open, in mode `moment` one second long.
    public void setTime(Mode mode, Interval interval) {
        getElement().setProperty("mode", mode.code());
        getElement().setProperty("from", (double) interval.start().toEpochMilli());
        getElement().setProperty("to", (double) interval.end().toEpochMilli());
    }

    public void setKnownBy(Optional<Instant> knownBy) {
        knownBy.ifPresentOrElse(
                k -> getElement().setProperty("known", (double) k.toEpochMilli()),
                () -> getElement().setProperty("known", (String) null));
    }

    /// A report as a mark on the track of what was known.
    ///
    /// @param published earliest instant of publication, epoch milliseconds
    /// @param until latest, exclusive
    public record PublishedReport(String title, double published, double until) {}

    public void setReports(List<PublishedReport> reports) {
        getElement().setPropertyList("reports", reports);
    }

    /// Stops playing, if it plays; the state at rest is told as always.
    public void pause() {
        getElement().callJsFunction("pause");
    }

    private static Map<String, Double> millis(Interval interval) {
        return Map.of(
                "from", (double) interval.start().toEpochMilli(),
                "to", (double) interval.end().toEpochMilli());
    }

    public Registration addTimeRestListener(ComponentEventListener<TimeRestEvent> listener) {
        return addListener(TimeRestEvent.class, listener);
    }

    public Registration addKnownChangeListener(ComponentEventListener<KnownChangeEvent> listener) {
        return addListener(KnownChangeEvent.class, listener);
    }

    /// The slider came to rest.
    @DomEvent("time-rest")
    public static class TimeRestEvent extends ComponentEvent<TimeSlider> {
        private static final long serialVersionUID = 1L;
        private final String mode;
        private final double from;
        private final double to;

        public TimeRestEvent(
                TimeSlider source,
                boolean fromClient,
                @EventData("event.detail.mode") String mode,
                @EventData("event.detail.from") double from,
                @EventData("event.detail.to") double to) {
            super(source, fromClient);
            this.mode = mode;
            this.from = from;
            this.to = to;
        }

        public Mode mode() {
            return Mode.ofCode(mode).orElse(Mode.UNTIL);
        }

        /// To the second; empty if a browser sent no interval.
        public Optional<Interval> interval() {
            Instant start = seconds(from);
            Instant end = mode() == Mode.MOMENT ? start.plusSeconds(1) : seconds(to);
            return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
        }
    }

    /// Another known-by was chosen.
    @DomEvent("known-change")
    public static class KnownChangeEvent extends ComponentEvent<TimeSlider> {
        private static final long serialVersionUID = 1L;
        private final @Nullable Double known;

        public KnownChangeEvent(
                TimeSlider source,
                boolean fromClient,
                @EventData("event.detail.known") @Nullable Double known) {
            super(source, fromClient);
            this.known = known;
        }

        /// Empty for everything known until today.
        public Optional<Instant> known() {
            return Optional.ofNullable(known).map(TimeSlider::seconds);
        }
    }

    private static Instant seconds(double millis) {
        double inside = Math.max(-60_000_000_000_000d, Math.min(250_000_000_000_000d, millis));
        return Instant.ofEpochSecond((long) Math.floor(inside / 1000));
    }
}
