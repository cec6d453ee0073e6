package org.dateline;

import org.dateline.feature.Catalogue;
import org.dateline.geo.CoordinateSystems;
import org.dateline.query.Situations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the doors for other programs share.
@Configuration(proxyBeanMethods = false)
class OpenDataWiring {
    @Bean
    Catalogue catalogue(Situations situations) {
        return new Catalogue(situations);
    }

    @Bean
    CoordinateSystems coordinateSystems() {
        return new CoordinateSystems();
    }
}
