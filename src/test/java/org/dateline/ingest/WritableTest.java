package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.dateline.event.Change;
import org.dateline.event.InMemoryEventStore;
import org.dateline.event.Samples;
import org.dateline.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class WritableTest {
    @Test
    void a_shipped_situation_is_read_only_and_says_what_to_do_instead() {
        var writable = new Writable(Set.of("kazakhstan-2022"));
        writable.check("mine");
        assertThat(writable.is("kazakhstan-2022")).isFalse();
        assertThatThrownBy(() -> writable.check("kazakhstan-2022"))
                .isInstanceOf(ReadOnlySituation.class)
                .hasMessageContaining("kazakhstan-2022")
                .hasMessageContaining("make a copy");
    }

    @Test
    void a_word_that_stands_in_addresses_is_no_id_of_a_situation() {
        var writable = new Writable(Set.of());
        assertThat(writable.is("files")).isFalse();
        assertThatThrownBy(() -> writable.check("files"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"files\"")
                .hasMessageContaining("Choose another");
        var casebook =
                new Casebook(
                        new InMemoryEventStore(Clock.systemUTC()), writable, Clock.systemUTC());
        assertThat(casebook.create(Samples.situation("x").named("x", "Files"), "Aigul").id())
                .isEqualTo("files-2");
    }

    @Test
    void a_shipped_situation_never_takes_the_place_of_somebodys_own() {
        var store = new InMemoryEventStore(Clock.systemUTC());
        Change own = Change.describing(Samples.situation("kazakhstan-2022"));
        store.commit(own, OptionalLong.empty(), "Aigul", "my own");
        List<LoadSummary> loaded =
                SituationLoader.load(
                        Path.of("geodata", "situations"),
                        Gazetteer.open(Path.of("geodata", "gazetteer")),
                        store);
        assertThat(store.history("kazakhstan-2022")).hasSize(1);
        assertThat(loaded.getFirst().state()).isEmpty();
        assertThat(loaded.getFirst().rejections().getFirst().reason())
                .contains("a situation of your own");
    }
}
