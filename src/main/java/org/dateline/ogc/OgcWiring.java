package org.dateline.ogc;

import java.time.Duration;
import java.util.Locale;
import org.dateline.feature.Catalogue;
import org.dateline.geo.CoordinateSystems;
import org.dateline.pages.Pages;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the controllers of this room share.
@Configuration(proxyBeanMethods = false)
class OgcWiring {
    @Bean
    Words openData() {
        return Words.of("org.dateline.pages.open-data", Locale.ENGLISH);
    }

    @Bean
    Descriptions descriptions(CoordinateSystems systems, Words openData) {
        return new Descriptions(systems, openData);
    }

    @Bean
    Answers answers(Catalogue catalogue) {
        return new Answers(catalogue);
    }

    @Bean
    GeoPackages geoPackages(Situations situations) {
        return new GeoPackages(situations, 256L << 20, 4, Duration.ofMinutes(1));
    }

    @Bean
    OpenApi openApi(CoordinateSystems systems, Words openData) {
        return new OpenApi(systems, openData);
    }

    @Bean
    Pages pages(BaseMap base, Words openData) {
        return new Pages(base, openData);
    }
}
