package org.dateline;

import org.dateline.event.EventStore;
import org.dateline.feature.Catalogue;
import org.dateline.geo.CoordinateSystems;
import org.dateline.ingest.ConformanceSituation;
import org.dateline.ingest.SituationLoader;
import org.dateline.query.Situations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the doors for other programs share.
@Configuration(proxyBeanMethods = false)
class OpenDataWiring {
    /// @param conformance whether the made-up situation for tests of standards is there too
    @Bean
    Catalogue catalogue(
            Situations situations,
            EventStore store,
            @Value("${dateline.conformance}") boolean conformance) {
        if (conformance) {
            store.save(ConformanceSituation.state(), SituationLoader.AUTHOR, "Tests of standards");
            situations.refresh(ConformanceSituation.ID);
        }
        return new Catalogue(situations);
    }

    @Bean
    CoordinateSystems coordinateSystems() {
        return new CoordinateSystems();
    }
}
