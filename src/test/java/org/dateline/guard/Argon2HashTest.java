package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.access.Passwords;
import org.junit.jupiter.api.Test;

class Argon2HashTest {
    private final Argon2Hash hash = new Argon2Hash();

    @Test
    void a_hash_names_its_algorithm_and_settings_and_fits_its_password_only() {
        String kept = hash.of("correct horse battery staple");
        assertThat(kept).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash.of("correct horse battery staple")).isNotEqualTo(kept);
        assertThat(hash.matches("correct horse battery staple", kept)).isTrue();
        assertThat(hash.matches("correct horse battery stapl", kept)).isFalse();
        assertThat(hash.isOutdated(kept)).isFalse();
    }

    @Test
    void what_is_no_hash_fits_nothing() {
        for (String kept : new String[] {"", "{noop}x", "x", "{argon2}", "{argon2}$argon2id$x"}) {
            assertThat(hash.matches("x", kept)).as(kept).isFalse();
        }
    }

    @Test
    void a_password_that_is_typed_in_another_unicode_form_is_the_same() {
        String kept = hash.of(Passwords.normal("caf\u00e9 caf\u00e9 caf\u00e9"));
        assertThat(hash.matches(Passwords.normal("cafe\u0301 cafe\u0301 cafe\u0301"), kept))
                .isTrue();
    }
}
