package org.dateline.editing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dateline.editing.Editor.By;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.InMemoryEventStore;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.SituationReader;

/// The shipped situation in a store that forgets, with an editor on it.
final class Desk {
    static final String KZ = "kazakhstan-2022";
    static final By AIDA = new By("Aida", "");
    private static final Gazetteer GAZETTEER = Gazetteer.open(Path.of("geodata", "gazetteer"));
    private static final DataState SHIPPED =
            SituationReader.read(Path.of("geodata", "situations", KZ), GAZETTEER).state();

    final InMemoryEventStore store =
            new InMemoryEventStore(
                    Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC));
    final Editor editor = new Editor(store, GAZETTEER, store::latest);

    Desk() {
        store.save(SHIPPED, "files", "Read");
    }

    DataState state() {
        return store.latest(KZ).orElseThrow();
    }

    long revision() {
        return state().revision();
    }

    Event event(String id) {
        return state().events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    EventDraft draft(String id) {
        return Drafts.of(event(id), state());
    }

    Saving save(EventDraft opened, EventDraft mine) {
        return editor.save(KZ, opened, revision(), mine, AIDA);
    }
}
