package org.dateline;

import org.dateline.export.ExportDesk;
import org.dateline.export.ExportRequests;
import org.dateline.query.Situations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What writes files for other programs.
@Configuration(proxyBeanMethods = false)
class ExportWiring {
    @Bean
    ExportRequests exportRequests(Situations situations) {
        return new ExportRequests(situations);
    }

    @Bean
    ExportDesk exportDesk() {
        return new ExportDesk(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }
}
