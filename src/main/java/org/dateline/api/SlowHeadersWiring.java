package org.dateline.api;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlowHeadersWiring {
    /// @param patience how long may be waited for the head of a request
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowHeaders(
            @Value("${dateline.header-patience}") Duration patience) {
        return factory -> {
            factory.setProtocol(SlowHeaders.class.getName());
            factory.addConnectorCustomizers(
                    connector -> {
                        if (connector.getProtocolHandler() instanceof SlowHeaders http) {
                            http.setPatience(patience);
                        }
                    });
        };
    }
}
