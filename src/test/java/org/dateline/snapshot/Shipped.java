package org.dateline.snapshot;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dateline.event.DataState;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.ingest.SituationReader;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Symbology;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Mode;
import org.dateline.time.Interval;

/// The shipped situation and base map, ready for snapshots.
final class Shipped {
    static final String CREDITS =
            "Natural Earth · © OpenStreetMap contributors · GSHHG · GeoNames (CC BY 4.0)";

    private Shipped() {}

    static Painter painter() {
        return new Painter(
                new Fonts(), new BaseMap(Path.of("geodata/basemap")), Symbology.shipped(), CREDITS);
    }

    static Events events() {
        var gazetteer = Gazetteer.open(Path.of("geodata/gazetteer"));
        DataState read =
                SituationReader.read(Path.of("geodata/situations/kazakhstan-2022"), gazetteer)
                        .state();
        return new IndexedEvents(
                new DataState(
                        read.situation(),
                        1,
                        read.reports(),
                        read.events(),
                        read.bindings(),
                        read.rejections()));
    }

    static MapContext until(Events events, String instant, Extent extent, String language) {
        var situation = events.state().situation();
        return new MapContext(
                situation.id(),
                OptionalLong.empty(),
                Mode.UNTIL,
                new Interval(situation.period().start(), Instant.parse(instant)),
                Optional.empty(),
                extent,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                situation.zone(),
                language,
                MapContext.Theme.AUTO);
    }
}
