package org.dateline;

import org.dateline.access.Caller;
import org.dateline.access.Person;
import org.dateline.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may do what.
@Configuration(proxyBeanMethods = false)
class AccessWiring {
    private static final Person LOCAL = new Person("local", Role.ADMINISTRATOR);

    @Bean
    Caller caller() {
        return () -> LOCAL;
    }
}
