package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.dateline.event.InMemoryEventStore;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.SituationLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SituationsTest {
    @Test
    void a_broken_situation_is_never_the_first_to_be_shown(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/situation.json"), "{\"id\": \"broken\", ");
        Gazetteer gazetteer = Gazetteer.open(Path.of("geodata", "gazetteer"));
        InMemoryEventStore store = new InMemoryEventStore(Clock.systemUTC());
        SituationLoader.load(folder, gazetteer, store);
        SituationLoader.load(Path.of("geodata", "situations"), gazetteer, store);

        Situations situations = new Situations(store, IndexedEvents::new);

        assertThat(store.situations()).startsWith("broken");
        assertThat(situations.ids()).containsExactly("kazakhstan-2022", "broken");
        assertThat(situations.newest("broken").orElseThrow().state().situation().zone())
                .hasToString("UTC");
    }
}
