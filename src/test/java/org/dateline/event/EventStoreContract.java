package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.event.Samples.event;
import static org.dateline.event.Samples.state;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [EventStore] promises.
abstract class EventStoreContract {
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00.123456789Z"), ZoneOffset.UTC);

    EventStore store;

    abstract EventStore emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void an_empty_store_knows_no_situation() {
        assertThat(store.situations()).isEmpty();
        assertThat(store.latest("kz")).isEmpty();
        assertThat(store.at("kz", 1)).isEmpty();
        assertThat(store.history("kz")).isEmpty();
    }

    @Test
    void the_first_save_is_revision_1_and_counts_every_record() {
        Revision saved = store.save(state("kz", event("a", "A"), event("b", "B")), "Aigul", "load");
        assertThat(saved)
                .isEqualTo(
                        new Revision(
                                "kz",
                                1,
                                Instant.parse("2026-11-22T10:00:00.123Z"),
                                "Aigul",
                                "load",
                                3));
        assertThat(store.situations()).containsExactly("kz");
        assertThat(store.latest("kz").orElseThrow().events())
                .extracting(Event::id)
                .containsExactly("a", "b");
    }

    @Test
    void saving_the_same_again_writes_nothing() {
        Revision first = store.save(state("kz", event("a", "A"), event("b", "B")), "Aigul", "load");
        Revision again = store.save(state("kz", event("b", "B"), event("a", "A")), "Bota", "again");
        assertThat(again).isEqualTo(first);
        assertThat(store.history("kz")).containsExactly(first);
    }

    @Test
    void only_what_differs_is_counted_as_changed() {
        store.save(state("kz", event("a", "A"), event("b", "B")), "Aigul", "load");
        Revision second =
                store.save(state("kz", event("a", "A2"), event("c", "C")), "Bota", "correct");
        assertThat(second.changes()).as("a changed, b withdrawn, c new").isEqualTo(3);
        assertThat(store.history("kz")).extracting(Revision::number).containsExactly(2L, 1L);
    }

    @Test
    void every_older_state_can_be_read_again() {
        DataState one = state("kz", event("a", "A"), event("b", "B"));
        DataState two = state("kz", event("a", "A2"));
        DataState three = state("kz", event("a", "A2"), event("b", "B"));
        for (DataState wanted : List.of(one, two, three)) {
            store.save(wanted, "Aigul", "edit");
        }
        assertThat(store.at("kz", 1).orElseThrow().events()).isEqualTo(one.events());
        assertThat(store.at("kz", 2).orElseThrow().events()).isEqualTo(two.events());
        assertThat(store.at("kz", 3).orElseThrow().events()).isEqualTo(three.events());
        assertThat(store.at("kz", 2).orElseThrow().revision()).isEqualTo(2);
        assertThat(store.at("kz", 0)).isEmpty();
        assertThat(store.at("kz", 4)).isEmpty();
        assertThat(store.at("kz", -1)).isEmpty();
    }

    @Test
    void situations_count_their_revisions_apart() {
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        store.save(state("by", event("a", "Other")), "Aigul", "load");
        assertThat(store.save(state("by", event("a", "New")), "Aigul", "edit").number())
                .isEqualTo(2);
        assertThat(store.situations()).containsExactly("by", "kz");
        assertThat(store.latest("kz").orElseThrow().events()).containsExactly(event("a", "A"));
    }

    @Test
    void two_events_of_one_id_are_refused_and_nothing_is_written() {
        DataState twice = state("kz", event("a", "A"), event("a", "B"));
        assertThatThrownBy(() -> store.save(twice, "Aigul", "load"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two of kind event have the id a");
        assertThat(store.situations()).isEmpty();
    }

    @Test
    void receipts_and_rejections_may_repeat_themselves() {
        var binding = new Binding("c", "Aktau", Binding.Outcome.UNRESOLVED, List.of(), "not found");
        var rejection = new Rejection("situation.json", 0, "/events/3", "no claims", "{}");
        var wanted =
                new DataState(
                        Samples.situation("kz"),
                        0,
                        List.of(),
                        List.of(),
                        List.of(binding, binding),
                        List.of(rejection, rejection));
        store.save(wanted, "Aigul", "load");
        assertThat(store.latest("kz").orElseThrow().bindings()).containsExactly(binding, binding);
        assertThat(store.latest("kz").orElseThrow().rejections())
                .containsExactly(rejection, rejection);
    }
}
