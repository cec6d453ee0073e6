package org.dateline;

import java.nio.file.Files;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.dateline.atlas.Atlas;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.event.PostgresDatabase;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.RejectedPlace;
import org.dateline.ingest.Casebook;
import org.dateline.ingest.ConformanceSituation;
import org.dateline.ingest.LoadSummary;
import org.dateline.ingest.SituationLoader;
import org.dateline.ingest.Writable;
import org.dateline.portrayal.Credits;
import org.dateline.portrayal.Symbology;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Situations;
import org.dateline.reading.Geoparser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the one store, gazetteer and index that every door shares, and loads the shipped
/// situations before the first door opens.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Database database(Settings settings) {
        if (settings.database().isBlank()) {
            return SqliteFolder.in(settings.data());
        }
        if (!settings.database().startsWith(PostgresDatabase.PREFIX)) {
            throw new IllegalArgumentException(
                    "dateline.database begins with "
                            + PostgresDatabase.PREFIX
                            + ", or is left out for the database in the data folder");
        }
        return PostgresDatabase.at(settings.database());
    }

    @Bean
    DataSource dataSource(Database database) {
        return database.source();
    }

    @Bean
    EventStore eventStore(Database database, Clock clock) {
        return database.open(clock);
    }

    @Bean
    Gazetteer gazetteer(Settings settings) {
        if (!Files.isDirectory(settings.gazetteer())) {
            LOG.warn(
                    "No gazetteer in {}: no toponym will be resolved. Set dateline.geodata to the folder"
                            + " that comes with Dateline.",
                    settings.gazetteer().toAbsolutePath());
        }
        Gazetteer gazetteer =
                Files.isDirectory(settings.gazetteer())
                        ? new Atlas(settings.gazetteer(), settings.atlas())
                                .open(warning -> LOG.warn("Gazetteer: {}", warning))
                        : Gazetteer.open(settings.gazetteer());
        gazetteer.rejected().forEach(Wiring::log);
        LOG.info("Gazetteer: {} places", gazetteer.count());
        return gazetteer;
    }

    @Bean
    Geoparser geoparser(Gazetteer gazetteer) {
        return new Geoparser(gazetteer);
    }

    private static void log(RejectedPlace rejected) {
        LOG.warn("Gazetteer: {}", rejected);
    }

    /// Loads the shipped situations.
    @Bean
    Writable writable(Settings settings, Gazetteer gazetteer, EventStore store) {
        if (!Files.isDirectory(settings.situations())) {
            LOG.warn(
                    "No situations in {}: only what the store holds is shown. Set dateline.geodata to"
                            + " the folder that comes with Dateline.",
                    settings.situations().toAbsolutePath());
        }
        Set<String> shipped = new HashSet<>();
        for (LoadSummary loaded : SituationLoader.load(settings.situations(), gazetteer, store)) {
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
            loaded.state().ifPresent(state -> shipped.add(state.situation().id()));
        }
        if (settings.conformance() && !ConformanceSituation.addTo(store)) {
            LOG.warn(
                    "dateline.conformance is on, but somebody's own situation is named {} already.",
                    ConformanceSituation.ID);
        }
        if (ConformanceSituation.isIn(store)) {
            shipped.add(ConformanceSituation.ID);
        }
        return new Writable(shipped);
    }

    @Bean
    Casebook casebook(EventStore store, Writable writable, Clock clock) {
        return new Casebook(store, writable, clock);
    }

    /// @param writable comes first, since it loads what is shown
    @Bean
    Situations situations(EventStore store, Settings settings, Writable writable) {
        boolean hide = !settings.conformance() && ConformanceSituation.isIn(store);
        Situations situations =
                new Situations(
                        store,
                        IndexedEvents::new,
                        hide ? Set.of(ConformanceSituation.ID) : Set.of());
        situations.ids().forEach(situations::newest);
        store.listen(revision -> situations.refresh(revision.situation()));
        return situations;
    }

    @Bean
    Symbology symbology() {
        return Symbology.shipped();
    }

    @Bean
    Credits credits(Settings settings) {
        return Credits.read(settings.geodata().resolve("README.md"));
    }
}
