package org.dateline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.ConformanceSituation;
import org.dateline.ingest.LoadSummary;
import org.dateline.ingest.SituationLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The situations that come with Dateline, and how they get into the store.
final class Shipped {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");

    private final Path folder;
    private final Conformance conformance;
    private final Gazetteer gazetteer;
    private final Database database;
    private final Clock clock;
    private volatile Set<String> ids = Set.of();

    /// @param conformance whether the situation for tests of standards comes too
    /// @param database opened
    Shipped(
            Path folder,
            Conformance conformance,
            Gazetteer gazetteer,
            Database database,
            Clock clock) {
        this.folder = folder;
        this.conformance = conformance;
        this.gazetteer = gazetteer;
        this.database = database;
        this.clock = clock;
    }

    /// Those that were read from files.
    Set<String> ids() {
        return ids;
    }

    /// Reads the files, and saves what differs from what the store holds.
    void load() {
        if (!Files.isDirectory(folder)) {
            LOG.warn(
                    "No situations in {}: only what the store holds is shown. Set dateline.geodata to"
                            + " the folder that comes with Dateline.",
                    folder.toAbsolutePath());
        }
        Set<String> found = new HashSet<>();
        EventStore store = database.openForShipped(clock);
        for (LoadSummary loaded : SituationLoader.load(folder, gazetteer, store)) {
            boolean whole = loaded.rejections().isEmpty() && loaded.saved().isPresent();
            loaded.lines()
                    .forEach(
                            line -> {
                                if (whole) {
                                    LOG.info(line);
                                } else {
                                    LOG.warn(line);
                                }
                            });
            loaded.state().ifPresent(state -> found.add(state.situation().id()));
        }
        if (conformance != Conformance.OFF && !ConformanceSituation.addTo(store)) {
            LOG.warn(
                    "dateline.conformance is on, but somebody's own situation is named {} already.",
                    ConformanceSituation.ID);
        }
        if (ConformanceSituation.isIn(store)) {
            found.add(ConformanceSituation.ID);
        }
        ids = Set.copyOf(found);
    }
}
