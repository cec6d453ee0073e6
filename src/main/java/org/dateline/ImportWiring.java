package org.dateline;

import java.time.Clock;
import org.dateline.event.EventStore;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.Writable;
import org.dateline.intake.Intake;
import org.dateline.intake.IntakeLimits;
import org.dateline.intake.Remembered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What imports tables of events.
@Configuration(proxyBeanMethods = false)
class ImportWiring {

    @Bean
    Intake intake(EventStore store, Writable writable, Gazetteer gazetteer, Clock clock) {
        return new Intake(store, writable, gazetteer, clock);
    }

    @Bean
    Remembered remembered(Settings settings) {
        return new Remembered(settings.data().resolve("mappings"));
    }

    /// @param megabytes the largest file that the page takes
    @Bean
    IntakeLimits intakeLimits(@Value("${dateline.import-megabytes:200}") long megabytes) {
        return new IntakeLimits(megabytes << 20);
    }
}
