package org.dateline;

import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Credits;
import org.dateline.portrayal.Symbology;
import org.dateline.publish.EmbedContexts;
import org.dateline.query.Situations;
import org.dateline.snapshot.Fonts;
import org.dateline.snapshot.Painter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What snapshots and embeds are made with.
@Configuration(proxyBeanMethods = false)
class PublishWiring {

    @Bean
    Painter painter(BaseMap baseMap, Symbology symbology, Credits credits) {
        return new Painter(new Fonts(), baseMap, symbology, credits.ofBaseMap());
    }

    @Bean
    EmbedContexts embedContexts(Situations situations, Painter painter) {
        return new EmbedContexts(situations, painter);
    }
}
