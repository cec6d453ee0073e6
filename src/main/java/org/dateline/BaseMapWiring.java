package org.dateline;

import java.nio.file.Path;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.BaseMap.Detail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// The base map of the geodata folder, read in the background as soon as the application is ready.
@Configuration(proxyBeanMethods = false)
class BaseMapWiring {

    @Bean
    BaseMap baseMap(@Value("${dateline.geodata}") Path geodata, Gazetteer gazetteer) {
        return new BaseMap(geodata.resolve("basemap"), new GazetteerNames(gazetteer));
    }

    @Bean
    WarmBaseMap warmBaseMap(BaseMap baseMap) {
        return new WarmBaseMap(baseMap);
    }

    record WarmBaseMap(BaseMap baseMap) {
        @EventListener(ApplicationReadyEvent.class)
        void warm() {
            Thread.ofVirtual()
                    .name("base map")
                    .start(
                            () -> {
                                baseMap.layers(Detail.COARSE);
                                baseMap.labels();
                            });
        }
    }
}
