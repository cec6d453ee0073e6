package org.dateline.api;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlowBodiesWiring {
    /// @param patience how long may be waited for the body of a request
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(
            @Value("${dateline.body-patience}") Duration patience) {
        return factory -> factory.addEngineValves(new SlowBodies(patience));
    }
}
