package org.dateline.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/// The event map, the Java half of `<dateline-map>`: typed properties in, typed events out.
/// Scrubbing happens in the browser and does not reach the server.
///
/// Properties and events are those of `src/docs/web-components.md`; the component knows nothing of
/// the page around it.
@Tag("dateline-map")
@JsModule("./dateline-map.ts")
public class LeafletMap extends EventComponent implements HasSize {
    private static final long serialVersionUID = 1L;

    /// @param url where the base map's layers are, relative to the page
    public void setBasemapUrl(String url) {
        getElement().setProperty("basemapUrl", url);
    }

    /// The box in OGC:CRS84 to begin with; later moves are asked for with [#goTo(Extent)].
    public void setExtent(Extent extent) {
        getElement().setPropertyMap("extent", edges(extent));
    }

    /// The box that the map's own "show all" goes back to.
    public void setWhole(Extent extent) {
        getElement().setPropertyMap("whole", edges(extent));
    }

    /// Moves the map so that it shows a box.
    public void goTo(Extent extent) {
        getElement().callJsFunction("goTo", Map.of("extent", edges(extent)));
    }

    private static Map<String, Double> edges(Extent extent) {
        return Map.of(
                "west", extent.west(),
                "south", extent.south(),
                "east", extent.east(),
                "north", extent.north());
    }

    /// @param id of the place shown as chosen
    public void setSelected(Optional<String> id) {
        id.ifPresentOrElse(
                i -> getElement().setProperty("selected", i),
                () -> getElement().setProperty("selected", (String) null));
    }

    /// The instant whose names are shown where there are no events.
    public void setMoment(Instant moment) {
        double at = moment.toEpochMilli();
        getElement().setPropertyMap("time", Map.of("mode", "moment", "from", at, "to", at));
    }

    /// A place that the page points at, apart from events.
    ///
    /// @param area drawn as a ring, never as a point
    record Pin(String id, Position at, String label, boolean area, boolean chosen) {}

    /// Places that the page points at, apart from events.
    void setPins(List<Pin> pins) {
        getElement()
                .setPropertyList(
                        "pins",
                        pins.stream()
                                .map(
                                        pin ->
                                                Map.of(
                                                        "id", pin.id(),
                                                        "lon", pin.at().lon(),
                                                        "lat", pin.at().lat(),
                                                        "label", pin.label(),
                                                        "area", pin.area(),
                                                        "chosen", pin.chosen()))
                                .toList());
    }

    public Registration addPinSelectListener(ComponentEventListener<PinSelectEvent> listener) {
        return addListener(PinSelectEvent.class, listener);
    }

    /// Whether a click gives a position and chooses nothing.
    public void setPicking(boolean picking) {
        getElement().setProperty("picking", picking);
    }

    /// Moves the map to a point, zoomed in as far as suits a place.
    public void goTo(Position position, double zoom) {
        getElement()
                .callJsFunction(
                        "goTo", Map.of("lon", position.lon(), "lat", position.lat(), "zoom", zoom));
    }

    public Registration addExtentChangeListener(
            ComponentEventListener<ExtentChangeEvent> listener) {
        return addListener(ExtentChangeEvent.class, listener);
    }

    public Registration addPlaceSelectListener(ComponentEventListener<PlaceSelectEvent> listener) {
        return addListener(PlaceSelectEvent.class, listener);
    }

    public Registration addMovementSelectListener(
            ComponentEventListener<MovementSelectEvent> listener) {
        return addListener(MovementSelectEvent.class, listener);
    }

    public Registration addCategoriesChangeListener(
            ComponentEventListener<CategoriesChangeEvent> listener) {
        return addListener(CategoriesChangeEvent.class, listener);
    }

    public Registration addPositionPickListener(
            ComponentEventListener<PositionPickEvent> listener) {
        return addListener(PositionPickEvent.class, listener);
    }

    public Registration addTrayOpenListener(ComponentEventListener<TrayOpenEvent> listener) {
        return addListener(TrayOpenEvent.class, listener);
    }

    /// The user moved the map and it came to rest.
    @DomEvent("extent-change")
    public static class ExtentChangeEvent extends ComponentEvent<LeafletMap> {
        private static final long serialVersionUID = 1L;
        private final double[] edges;

        public ExtentChangeEvent(
                LeafletMap source,
                boolean fromClient,
                @EventData("event.detail.west") double west,
                @EventData("event.detail.south") double south,
                @EventData("event.detail.east") double east,
                @EventData("event.detail.north") double north) {
            super(source, fromClient);
            edges = new double[] {west, south, east, north};
        }

        /// What the map shows, to four decimals (some ten metres); empty if a browser sent
        /// nonsense.
        public Optional<Extent> extent() {
            return Degrees.extent(edges[0], edges[1], edges[2], edges[3]);
        }
    }

    /// A place was chosen, or the choice was given up.
    @DomEvent("place-select")
    public static class PlaceSelectEvent extends ComponentEvent<LeafletMap> {
        private static final long serialVersionUID = 1L;
        private final @Nullable String place;

        public PlaceSelectEvent(
                LeafletMap source,
                boolean fromClient,
                @EventData("event.detail.place") @Nullable String place) {
            super(source, fromClient);
            this.place = place;
        }

        public Optional<String> place() {
            return Optional.ofNullable(place);
        }
    }

    /// A pin was chosen.
    @DomEvent("pin-select")
    public static class PinSelectEvent extends ComponentEvent<LeafletMap> {
        private static final long serialVersionUID = 1L;
        private final String pin;

        public PinSelectEvent(
                LeafletMap source, boolean fromClient, @EventData("event.detail.id") String pin) {
            super(source, fromClient);
            this.pin = pin;
        }

        /// The id of the pin.
        public String pin() {
            return pin;
        }
    }

    /// The line of a movement was chosen.
    @DomEvent("movement-select")
    public static class MovementSelectEvent extends ComponentEvent<LeafletMap> {
        private static final long serialVersionUID = 1L;
        private final String event;

        public MovementSelectEvent(
                LeafletMap source,
                boolean fromClient,
                @EventData("event.detail.event") String event) {
            super(source, fromClient);
            this.event = event;
        }

        /// The id of the event.
        public String event() {
            return event;
        }
    }

    /// Other categories were chosen in the legend.
    @DomEvent("categories-change")
    public static class CategoriesChangeEvent extends ComponentEvent<LeafletMap> {
        private static final long serialVersionUID = 1L;
        private final List<String> categories;

        public CategoriesChangeEvent(
                LeafletMap source,
                boolean fromClient,
                @EventData("event.detail.categories") @Nullable List<String> categories) {
            super(source, fromClient);
            this.categories = categories == null ? List.of() : List.copyOf(categories);
        }

        /// Codes; empty for all.
        public List<String> categories() {
            return categories;
        }
    }

    /// Somebody pointed at a spot of the map.
    @DomEvent("position-pick")
    public static class PositionPickEvent extends ComponentEvent<LeafletMap> {
        private static final long serialVersionUID = 1L;
        private final double lon;
        private final double lat;

        public PositionPickEvent(
                LeafletMap source,
                boolean fromClient,
                @EventData("event.detail.lon") double lon,
                @EventData("event.detail.lat") double lat) {
            super(source, fromClient);
            this.lon = lon;
            this.lat = lat;
        }

        /// Empty if a browser sent nonsense.
        public Optional<Position> position() {
            return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
                    ? Optional.of(new Position(lon, lat))
                    : Optional.empty();
        }
    }

    /// Somebody wants to see what cannot be drawn.
    @DomEvent("tray-open")
    public static class TrayOpenEvent extends ComponentEvent<LeafletMap> {
        private static final long serialVersionUID = 1L;

        public TrayOpenEvent(LeafletMap source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
