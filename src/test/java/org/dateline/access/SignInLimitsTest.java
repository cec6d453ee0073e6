package org.dateline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dateline.access.SignInLimits.Attempt;
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

    private Optional<Duration> attempt(String name, String address) {
        return limits.attempt(new Attempt(name, address, Optional.empty()));
    }

    private Optional<Duration> attemptIn(String browser, String name, String address) {
        return limits.attempt(new Attempt(name, address, Optional.of(browser)));
    }

    @Test
    void each_failure_after_the_fifth_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("anna", "10.0.0.9")).isEmpty();
        }
        assertThat(attempt("anna", "10.0.0.9")).contains(Duration.ofSeconds(5));
        now = now.plusSeconds(5);
        assertThat(attempt("ANNA", "10.0.0.9")).isEmpty();
        assertThat(attempt("anna", "10.0.0.9")).contains(Duration.ofSeconds(10));
        for (int i = 0; i < 12; i++) {
            now = now.plus(Duration.ofMinutes(15));
            attempt("anna", "10.0.0.9");
        }
        assertThat(attempt("anna", "10.0.0.9")).contains(Duration.ofMinutes(15));
    }

    @Test
    void who_waits_is_not_counted_again() {
        for (int i = 0; i < 50; i++) {
            attempt("anna", "10.0.0.1");
        }
        assertThat(attempt("anna", "10.0.0.1")).contains(Duration.ofSeconds(5));
    }

    @Test
    void who_guesses_at_one_address_makes_nobody_wait_at_another() {
        for (int i = 0; i < 3_600; i++) {
            attempt("admin", "203.0.113.7");
            now = now.plusSeconds(1);
        }
        assertThat(attempt("admin", "10.0.0.1")).isEmpty();
    }

    @Test
    void an_account_that_many_addresses_guess_at_makes_all_of_them_wait() {
        for (int i = 0; i < 50; i++) {
            assertThat(attempt("admin", "10.0.0." + i)).isEmpty();
        }
        assertThat(attempt("admin", "10.0.0.200")).contains(Duration.ofSeconds(5));
        assertThat(attempt("another", "10.0.0.200")).isEmpty();
    }

    @Test
    void whatever_others_do_a_known_browser_waits_for_its_own_failures_only() {
        for (int i = 0; i < 1_000; i++) {
            attempt("admin", "10.0." + i % 7 + "." + i);
            attempt("admin", "10.0.0.1");
            now = now.plusSeconds(1);
        }
        assertThat(attempt("admin", "10.0.0.1")).isPresent();
        for (int i = 0; i < 5; i++) {
            assertThat(attemptIn("b1", "admin", "10.0.0.1")).isEmpty();
        }
        assertThat(attemptIn("b1", "admin", "10.0.0.1")).contains(Duration.ofSeconds(5));
        assertThat(attemptIn("b2", "admin", "10.0.0.1")).isEmpty();
        now = now.plusSeconds(5);
        assertThat(attemptIn("b1", "admin", "10.0.0.1")).isEmpty();
        limits.succeeded(new Attempt("admin", "10.0.0.1", Optional.of("b1")));
        assertThat(attemptIn("b1", "admin", "10.0.0.1")).isEmpty();
        assertThat(attempt("admin", "10.0.0.1")).as("strangers still wait").isPresent();
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait_too_and_its_whole_ipv6_network() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempt("name" + i, "2001:db8:1:2::" + i)).isEmpty();
        }
        assertThat(attempt("another", "2001:db8:1:2:ffff::1")).isPresent();
        assertThat(attempt("another", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void one_own_account_does_not_open_the_way_to_guess_at_others() {
        for (int i = 0; i < 20; i++) {
            attempt("victim" + i, "10.0.0.1");
            if (attempt("mine", "10.0.0.1").isEmpty()) {
                limits.succeeded(new Attempt("mine", "10.0.0.1", Optional.empty()));
            }
        }
        assertThat(attempt("victim", "10.0.0.1")).isPresent();
    }

    @Test
    void who_guesses_gains_nothing_when_the_owner_signs_in() {
        for (int i = 0; i < 50; i++) {
            attempt("admin", "10.0.0." + i);
        }
        now = now.plusSeconds(5);
        assertThat(attempt("admin", "10.1.1.1")).isEmpty();
        limits.succeeded(new Attempt("admin", "10.1.1.1", Optional.empty()));
        now = now.minusSeconds(5);
        assertThat(attempt("admin", "10.0.0.200")).isPresent();
    }

    @Test
    void a_hundred_thousand_names_addresses_and_browsers_take_bounded_memory() {
        for (int i = 0; i < 100_000; i++) {
            String address = "10." + i % 250 + "." + i / 250 % 250 + "." + i;
            attempt("n".repeat(500) + i, address);
            attemptIn("b" + i, "admin", address);
        }
        assertThat(limits.kept()).isLessThanOrEqualTo(40_000);
    }

    @Test
    void an_hour_later_all_is_forgotten() {
        for (int i = 0; i < 5; i++) {
            attempt("anna", "10.0.0.1");
        }
        now = now.plus(Duration.ofMinutes(61));
        assertThat(attempt("anna", "10.0.0.1")).isEqualTo(Optional.empty());
        assertThat(limits.kept()).isEqualTo(3);
    }
}
