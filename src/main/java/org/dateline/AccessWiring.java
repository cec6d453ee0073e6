package org.dateline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.dateline.access.Caller;
import org.dateline.access.People;
import org.dateline.access.Register;
import org.dateline.access.RegisterUnavailable;
import org.dateline.access.Role;
import org.dateline.access.SqlRegister;
import org.dateline.event.EventStore;
import org.dateline.guard.House;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/// Who may do what, from the settings; the first administrator; the log of every commit.
@Configuration(proxyBeanMethods = false)
class AccessWiring {

    @Bean
    House house(
            Environment settings,
            @Value("${server.address:}") String address,
            @Value("${dateline.sign-in}") String signIn,
            @Value("${dateline.reading}") String reading,
            @Value("${server.forward-headers-strategy}") String forwarded) {
        boolean proxied = !forwarded.equalsIgnoreCase("none");
        return House.of(address, signIn, reading, proxied, provider(settings));
    }

    private static Optional<House.Provider> provider(Environment settings) {
        String issuer = settings.getProperty("dateline.oidc.issuer", "");
        if (issuer.isBlank()) {
            return Optional.empty();
        }
        String role = settings.getProperty("dateline.oidc.role", "viewer");
        return Optional.of(
                new House.Provider(
                        issuer,
                        settings.getRequiredProperty("dateline.oidc.client-id"),
                        settings.getRequiredProperty("dateline.oidc.client-secret"),
                        settings.getProperty("dateline.oidc.name", "OpenID Connect"),
                        Arrays.stream(Role.values())
                                .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(role))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "dateline.oidc.role is viewer, editor or"
                                                                + " administrator, not "
                                                                + role))));
    }

    /// @param store brings the tables up to date before they are used
    @Bean
    Register register(EventStore store, DataSource database) {
        return new SqlRegister(database);
    }

    @Bean
    CommitLog commitLog(EventStore store, Register register, Caller caller, Started started) {
        return new CommitLog(store, register, () -> started.is().get() ? caller.door() : "start");
    }

    @Bean
    Started started() {
        return new Started(new AtomicBoolean());
    }

    /// Until then, what is written is written by the start itself.
    record Started(AtomicBoolean is) {
        @EventListener(ApplicationReadyEvent.class)
        void now() {
            is.set(true);
        }
    }

    @Bean
    FirstAdministrator firstAdministrator(House house, People people) {
        return new FirstAdministrator(house, people);
    }

    /// Prints the password once, where the start of the application is read, and not into a log.
    record FirstAdministrator(House house, People people) {
        @EventListener(ApplicationReadyEvent.class)
        void need() {
            if (house.alone()) {
                return;
            }
            try {
                print();
            } catch (RegisterUnavailable e) {
                System.out.println(
                        "Nobody can sign in until an account can be saved: " + e.getMessage());
            }
        }

        private void print() {
            people.needFirst()
                    .ifPresent(
                            first ->
                                    System.out.println(
                                            "First administrator: name "
                                                    + first.name()
                                                    + ", password "
                                                    + first.password()
                                                    + " (shown only now; change it at /account)"));
        }
    }
}
