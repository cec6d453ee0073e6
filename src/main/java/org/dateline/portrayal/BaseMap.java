package org.dateline.portrayal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The base map: land, borders, lakes and rivers in three details, and the names on it. Reads the
/// files of `geodata/basemap` when it is first asked, about half a second once.
///
/// Borders and names imply no endorsement; Crimea is part of Ukraine behind a disputed line.
public final class BaseMap {

    /// How much of the map is kept, by the zoom levels (256 pixels around the equator at 0) at
    /// which it is drawn.
    public enum Detail {
        /// Below zoom 3.
        WORLD(3, 20),
        /// From zoom 3, below zoom 5.5.
        COARSE(5.5, 5),
        /// From zoom 5.5.
        FULL(24, 1);

        private final double untilZoom;
        private final int quantum;

        Detail(double untilZoom, int quantum) {
            this.untilZoom = untilZoom;
            this.quantum = quantum;
        }

        /// The first zoom level that is too close for it.
        public double untilZoom() {
            return untilZoom;
        }

        /// Thousandths of a degree to which its points are rounded.
        int quantum() {
            return quantum;
        }
    }

    private final Once<BaseMapSource> source;
    private final List<Once<BaseLayers>> layers;
    private final Once<List<BaseLabel>> labels;

    /// With the names that the files give, whatever the year.
    ///
    /// @param folder where the GeoJSON files are
    public BaseMap(Path folder) {
        this(folder, NamesOverTime.NONE);
    }

    /// @param folder where the GeoJSON files are
    /// @param names what places were called when
    public BaseMap(Path folder, NamesOverTime names) {
        source = new Once<>(() -> BaseMapSource.read(folder));
        layers =
                Arrays.stream(Detail.values())
                        .map(detail -> new Once<>(() -> source.get().thinned(detail)))
                        .toList();
        labels = new Once<>(() -> new BaseLabels(folder, layers(Detail.WORLD), names).all());
    }

    /// The lines and areas of one detail, the same object at every call.
    public BaseLayers layers(Detail detail) {
        return layers.get(detail.ordinal()).get();
    }

    /// The names on the map, the most important ones first.
    public List<BaseLabel> labels() {
        return labels.get();
    }

    /// A value made when it is first needed, once, whoever asks.
    private static final class Once<T> {
        private final Supplier<T> maker;
        private volatile @Nullable T value;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        T get() {
            var made = value;
            if (made == null) {
                synchronized (this) {
                    made = value;
                    if (made == null) {
                        made = maker.get();
                        value = made;
                    }
                }
            }
            return made;
        }
    }
}
