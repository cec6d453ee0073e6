package org.dateline;

import java.nio.file.Files;
import java.time.Clock;
import javax.sql.DataSource;
import org.dateline.atlas.Atlas;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.event.PostgresDatabase;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.RejectedPlace;
import org.dateline.ingest.Casebook;
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
import org.springframework.context.annotation.DependsOn;

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

    /// @param store comes first, since it finds the place in which they are kept
    @Bean
    Shipped shipped(
            Settings settings,
            Gazetteer gazetteer,
            Database database,
            EventStore store,
            Clock clock) {
        return new Shipped(
                settings.situations(), settings.conformance(), gazetteer, database, clock);
    }

    /// Loads the shipped situations.
    @Bean
    @DependsOn("commitLog")
    Writable writable(Shipped shipped, Database database) {
        shipped.load();
        return new Writable(shipped::ids, database::fault);
    }

    @Bean
    Casebook casebook(EventStore store, Writable writable, Clock clock) {
        return new Casebook(store, writable, clock);
    }

    /// @param writable comes first, since it loads what is shown
    @Bean
    Situations situations(EventStore store, Settings settings, Writable writable) {
        Situations situations =
                new Situations(store, IndexedEvents::new, settings.conformance().hidden(store));
        situations.ids().forEach(situations::newest);
        store.listen(revision -> situations.refresh(revision.situation()));
        return situations;
    }

    @Bean
    StoreWatch storeWatch(Database database, Shipped shipped, Situations situations) {
        return new StoreWatch(database, shipped, situations);
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
