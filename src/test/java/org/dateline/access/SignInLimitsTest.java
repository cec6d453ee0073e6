package org.dateline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SignInLimits limits =
            new SignInLimits(
                    new Clock() {
                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return now;
                        }
                    });

    @Test
    void each_failure_after_the_fifth_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.attempt("anna", "10.0.0." + i)).isEmpty();
        }
        assertThat(limits.attempt("anna", "10.0.0.9")).contains(Duration.ofSeconds(5));
        now = now.plusSeconds(5);
        assertThat(limits.attempt("ANNA", "10.0.0.9")).isEmpty();
        assertThat(limits.attempt("anna", "10.0.0.9")).contains(Duration.ofSeconds(10));
        for (int i = 0; i < 12; i++) {
            now = now.plus(Duration.ofMinutes(15));
            limits.attempt("anna", "10.0.0.9");
        }
        assertThat(limits.attempt("anna", "10.0.0.9")).contains(Duration.ofMinutes(15));
    }

    @Test
    void who_waits_is_not_counted_again() {
        for (int i = 0; i < 5; i++) {
            limits.attempt("anna", "10.0.0.1");
        }
        for (int i = 0; i < 50; i++) {
            limits.attempt("anna", "10.0.0.1");
        }
        assertThat(limits.attempt("anna", "10.0.0.2")).contains(Duration.ofSeconds(5));
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait_too_and_its_whole_ipv6_network() {
        for (int i = 0; i < 20; i++) {
            assertThat(limits.attempt("name" + i, "2001:db8:1:2::" + i)).isEmpty();
        }
        assertThat(limits.attempt("another", "2001:db8:1:2:ffff::1")).isPresent();
        assertThat(limits.attempt("another", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void one_own_account_does_not_open_the_way_to_guess_at_others() {
        for (int i = 0; i < 20; i++) {
            limits.attempt("victim" + i, "10.0.0.1");
            if (limits.attempt("mine", "10.0.0.1").isEmpty()) {
                limits.succeeded("mine", "10.0.0.1");
            }
        }
        assertThat(limits.attempt("victim", "10.0.0.1")).isPresent();
    }

    @Test
    void a_hundred_thousand_names_and_addresses_take_bounded_memory() {
        for (int i = 0; i < 100_000; i++) {
            limits.attempt("n".repeat(500) + i, "10." + i % 250 + "." + i / 250 % 250 + "." + i);
        }
        assertThat(limits.kept()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void an_hour_later_all_is_forgotten() {
        for (int i = 0; i < 5; i++) {
            limits.attempt("anna", "10.0.0.1");
        }
        now = now.plus(Duration.ofMinutes(61));
        assertThat(limits.attempt("anna", "10.0.0.1")).isEqualTo(Optional.empty());
        assertThat(limits.kept()).isEqualTo(2);
    }
}
