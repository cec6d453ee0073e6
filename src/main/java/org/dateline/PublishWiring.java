package org.dateline;

import java.time.Clock;
import javax.sql.DataSource;
import org.dateline.event.EventStore;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Credits;
import org.dateline.portrayal.Symbology;
import org.dateline.publish.Archive;
import org.dateline.publish.Commissions;
import org.dateline.publish.Desk;
import org.dateline.publish.EmbedContexts;
import org.dateline.publish.KeptSnapshots;
import org.dateline.publish.Limits;
import org.dateline.publish.Press;
import org.dateline.publish.SqlKeptSnapshots;
import org.dateline.query.Situations;
import org.dateline.snapshot.Fonts;
import org.dateline.snapshot.HtmlWriter;
import org.dateline.snapshot.Painter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// What paints snapshots and hands them out.
@Configuration(proxyBeanMethods = false)
class PublishWiring {
    @Bean
    Painter painter(BaseMap baseMap, Symbology symbology, Credits credits) {
        return new Painter(new Fonts(), baseMap, symbology, credits.ofBaseMap());
    }

    @Bean
    EmbedContexts embedContexts(
            Situations situations, Painter painter, KeptSnapshots kept, Commissions commissions) {
        return new EmbedContexts(situations, painter, kept, commissions);
    }

    @Bean
    Press press(Painter painter) {
        return new Press(painter, HtmlWriter.shipped(painter));
    }

    @Bean
    Desk desk(Press press, Clock clock) {
        return new Desk(press, Limits.usual(Runtime.getRuntime().availableProcessors()), clock);
    }

    @Bean
    Commissions commissions(Situations situations) {
        return new Commissions(situations);
    }

    /// @param store brings the tables up to date before they are used
    @Bean
    KeptSnapshots keptSnapshots(EventStore store, DataSource database, Clock clock) {
        return new SqlKeptSnapshots(database, clock);
    }

    @Bean
    Archive archive(KeptSnapshots kept, Commissions commissions) {
        return new Archive(kept, commissions);
    }

    @Bean
    WarmPainter warmPainter(Painter painter) {
        return new WarmPainter(painter);
    }

    record WarmPainter(Painter painter) {
        @EventListener(ApplicationReadyEvent.class)
        void warm() {
            Thread.ofVirtual().name("painter").start(painter::warm);
        }
    }
}
