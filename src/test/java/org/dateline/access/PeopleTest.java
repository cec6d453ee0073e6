package org.dateline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.dateline.access.AccountRefused.Reason;
import org.dateline.access.People.FirstPassword;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class PeopleTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private DataSource database;
    private Register register;
    private People people;
    private Person boss;

    /// Turns the letters round: enough to see what is kept.
    private static final class Turned implements PasswordHash {
        @Override
        public String of(String password) {
            return "turned:" + new StringBuilder(password).reverse();
        }

        @Override
        public boolean matches(String password, String hash) {
            return of(password).equals(hash);
        }

        @Override
        public boolean isOutdated(String hash) {
            return false;
        }

        @Override
        public String nobodys() {
            return "turned:";
        }
    }

    @BeforeEach
    void open() {
        var sqlite = new SQLiteDataSource();
        sqlite.setUrl("jdbc:sqlite:" + folder.resolve("accounts.db"));
        database = sqlite;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/sqlite")
                .load()
                .migrate();
        register = new SqlRegister(database);
        people = new People(register, new Turned(), NOON);
        FirstPassword first = people.needFirst().orElseThrow();
        boss = people.open(first.name(), first.password()).orElseThrow().person();
    }

    @Test
    void the_first_administrator_is_made_once_and_the_password_is_nowhere_in_the_log() {
        assertThat(people.needFirst()).isEmpty();
        FirstPassword added = people.add(boss, "door", "anna", Role.EDITOR);
        assertThat(added.password()).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
        assertThat(register.entries(Long.MAX_VALUE, 10).toString())
                .contains("anna: editor")
                .doesNotContain(added.password());
        assertThat(register.accounts().toString()).doesNotContain("turned:");
    }

    @Test
    void the_last_administrator_stays_one() {
        assertRefused(
                Reason.LAST_ADMINISTRATOR,
                () -> people.changeRole(boss, "door", boss.name(), Role.EDITOR));
        assertRefused(
                Reason.LAST_ADMINISTRATOR, () -> people.enable(boss, "door", boss.name(), false));
        people.add(boss, "door", "second", Role.ADMINISTRATOR);
        people.enable(boss, "door", boss.name(), false);
        assertThat(register.find("ADMIN").orElseThrow().enabled()).isFalse();
    }

    @Test
    void names_that_only_look_different_are_the_same() {
        people.add(boss, "door", "\u00C9mile", Role.VIEWER);
        for (String same : List.of("e\u0301mile", "ÉMILE", " émile ")) {
            assertRefused(Reason.NAME_TAKEN, () -> people.add(boss, "door", same, Role.VIEWER));
        }
    }

    @Test
    void nobody_is_called_as_dateline_signs() {
        for (String taken : List.of("files", "Files", " LOCAL ", "command line")) {
            assertRefused(Reason.NAME, () -> people.add(boss, "door", taken, Role.EDITOR));
        }
    }

    @Test
    void only_administrators_keep_accounts() {
        Person editor = new Person("anna", Role.EDITOR);
        assertThatThrownBy(() -> people.add(editor, "door", "x", Role.VIEWER))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.newPassword(editor, "door", boss.name()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_new_password_ends_the_old_one_and_raises_the_version() {
        FirstPassword old = people.add(boss, "door", "anna", Role.VIEWER);
        long version = register.find("anna").orElseThrow().version();
        FirstPassword fresh = people.newPassword(boss, "door", "Anna");
        assertThat(people.open("anna", old.password())).isEmpty();
        assertThat(people.open("anna", fresh.password())).isPresent();
        assertThat(register.find("anna").orElseThrow().version()).isGreaterThan(version);
    }

    @Test
    void somebody_from_elsewhere_never_gets_the_account_of_a_namesake() {
        Account outside = people.outside("https://id.example 42", boss.name(), Role.VIEWER);
        assertThat(outside.name()).isEqualTo("admin 2");
        assertThat(outside.role()).isEqualTo(Role.VIEWER);
        assertThat(people.outside("https://id.example 42", "other", Role.VIEWER).name())
                .isEqualTo("admin 2");
        assertThat(people.open("admin 2", "")).isEmpty();
        assertThat(people.outside("https://id.example 43", "<b>", Role.VIEWER).name())
                .isEqualTo("member");
        assertRefused(Reason.PASSWORD_ELSEWHERE, () -> people.newPassword(boss, "door", "admin 2"));
    }

    @Test
    void a_failed_attempt_at_an_account_is_told_and_one_at_none_is_not_kept() {
        people.failed("my secret typed as a name", "door");
        people.failed(boss.name(), "door");
        assertThat(register.entries(Long.MAX_VALUE, 1).getFirst().action())
                .isEqualTo("sign-in.failed");
        assertThat(register.entries(Long.MAX_VALUE, 100).toString()).doesNotContain("secret");
    }

    @Test
    void the_log_is_numbered_without_gaps_and_the_database_refuses_to_change_it() throws Exception {
        people.add(boss, "door", "anna", Role.VIEWER);
        people.add(boss, "door", "bela", Role.VIEWER);
        assertThat(register.entries(Long.MAX_VALUE, 10))
                .extracting(AuditEntry::number)
                .containsExactly(3L, 2L, 1L);
        assertThat(register.entries(3, 1)).extracting(AuditEntry::number).containsExactly(2L);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from audit"))
                    .hasMessageContaining("never deleted");
            assertThatThrownBy(() -> statement.executeUpdate("update audit set person = 'x'"))
                    .hasMessageContaining("never changed");
        }
    }

    private static void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        AccountRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
