package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.event.Samples.event;
import static org.dateline.event.Samples.state;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
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

    @Test
    void a_change_touches_what_it_names_and_nothing_else() {
        store.save(state("kz", event("a", "A"), event("b", "B"), event("c", "C")), "Aigul", "load");
        Revision changed =
                store.commit(
                        Change.of("kz")
                                .withEvents(List.of(event("b", "B2"), event("d", "D")), List.of())
                                .withdrawing(Set.of(), Set.of("c", "nobody")),
                        OptionalLong.of(1),
                        "Bota",
                        "correct");
        assertThat(changed.number()).isEqualTo(2);
        assertThat(changed.changes()).isEqualTo(3);
        assertThat(store.latest("kz").orElseThrow().events())
                .containsExactly(event("a", "A"), event("b", "B2"), event("d", "D"));
        assertThat(store.at("kz", 1).orElseThrow().events())
                .containsExactly(event("a", "A"), event("b", "B"), event("c", "C"));
    }

    @Test
    void a_change_that_changes_nothing_writes_nothing() {
        Revision first = store.save(state("kz", event("a", "A")), "Aigul", "load");
        Change same = Change.of("kz").withEvents(List.of(event("a", "A")), List.of());
        assertThat(store.commit(same, OptionalLong.empty(), "Bota", "again")).isEqualTo(first);
        assertThat(store.history("kz")).containsExactly(first);
    }

    @Test
    void a_new_situation_is_described_first() {
        Change events = Change.of("kz").withEvents(List.of(event("a", "A")), List.of());
        assertThatThrownBy(() -> store.commit(events, OptionalLong.empty(), "Aigul", "begin"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.situations()).isEmpty();
        store.commit(
                Change.describing(Samples.situation("kz")), OptionalLong.empty(), "Aigul", "begin");
        store.commit(events, OptionalLong.empty(), "Aigul", "go on");
        assertThat(store.latest("kz").orElseThrow().events()).containsExactly(event("a", "A"));
    }

    @Test
    void two_who_change_the_same_event_are_told_and_the_first_one_stays() {
        store.save(state("kz", event("a", "A"), event("b", "B")), "Aigul", "load");
        Change mine = Change.of("kz").withEvents(List.of(event("a", "mine")), List.of());
        Change theirs = Change.of("kz").withEvents(List.of(event("a", "theirs")), List.of());
        Change elsewhere = Change.of("kz").withEvents(List.of(event("b", "B2")), List.of());
        store.commit(theirs, OptionalLong.of(1), "Bota", "correct");
        assertThatThrownBy(() -> store.commit(mine, OptionalLong.of(1), "Aigul", "correct"))
                .isInstanceOfSatisfying(
                        StaleBasis.class,
                        stale -> {
                            assertThat(stale.newest().number()).isEqualTo(2);
                            assertThat(stale.records()).containsExactly("event a");
                        });
        store.commit(elsewhere, OptionalLong.of(1), "Aigul", "another event");
        assertThat(store.latest("kz").orElseThrow().events())
                .containsExactly(event("a", "theirs"), event("b", "B2"));
        store.commit(mine, OptionalLong.of(3), "Aigul", "mine all the same");
        assertThat(store.latest("kz").orElseThrow().events())
                .containsExactly(event("a", "mine"), event("b", "B2"));
    }

    @Test
    void an_event_that_was_withdrawn_meanwhile_does_not_come_back_unasked() {
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        store.commit(
                Change.of("kz").withdrawing(Set.of(), Set.of("a")),
                OptionalLong.of(1),
                "Bota",
                "never happened");
        Change mine = Change.of("kz").withEvents(List.of(event("a", "mine")), List.of());
        assertThatThrownBy(() -> store.commit(mine, OptionalLong.of(1), "Aigul", "correct"))
                .isInstanceOf(StaleBasis.class);
    }

    @Test
    void one_event_twice_in_a_change_is_refused_and_nothing_is_written() {
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        Change twice =
                Change.of("kz").withEvents(List.of(event("b", "B"), event("b", "B2")), List.of());
        assertThatThrownBy(() -> store.commit(twice, OptionalLong.empty(), "Aigul", "import"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.history("kz")).hasSize(1);
        assertThat(store.latest("kz").orElseThrow().events()).containsExactly(event("a", "A"));
    }

    @Test
    void an_event_takes_its_receipts_with_it() {
        Change first =
                Change.describing(Samples.situation("kz"))
                        .withEvents(
                                List.of(event("a", "A"), event("b", "B")),
                                List.of(
                                        receipt("a-claim", "Aktau"),
                                        receipt("a-claim", "Aktau"),
                                        receipt("b-claim", "Oral")));
        store.commit(first, OptionalLong.empty(), "Aigul", "begin");
        store.commit(
                Change.of("kz")
                        .withEvents(
                                List.of(event("a", "A2")),
                                List.of(receipt("a-claim", "Shevchenko"))),
                OptionalLong.of(1),
                "Aigul",
                "another place");
        assertThat(store.latest("kz").orElseThrow().bindings())
                .containsExactlyInAnyOrder(
                        receipt("a-claim", "Shevchenko"), receipt("b-claim", "Oral"));
        store.commit(
                Change.of("kz").withdrawing(Set.of(), Set.of("b")),
                OptionalLong.of(2),
                "Aigul",
                "never happened");
        assertThat(store.latest("kz").orElseThrow().bindings())
                .containsExactly(receipt("a-claim", "Shevchenko"));
    }

    @Test
    void a_file_that_is_read_again_replaces_its_rejections_and_no_other_ones() {
        var broken = new Rejection("a.csv", 3, "date", "no date", "32 January");
        var other = new Rejection("b.csv", 3, "date", "no date", "32 January");
        store.commit(
                Change.describing(Samples.situation("kz"))
                        .withRejections(Set.of("a.csv", "b.csv"), List.of(broken, other)),
                OptionalLong.empty(),
                "Aigul",
                "import");
        store.commit(
                Change.of("kz").withRejections(Set.of("a.csv"), List.of()),
                OptionalLong.empty(),
                "Aigul",
                "import anew");
        assertThat(store.latest("kz").orElseThrow().rejections()).containsExactly(other);
    }

    @Test
    void whoever_listens_hears_of_what_was_written_and_of_nothing_else() {
        List<Revision> heard = new ArrayList<>();
        Revision first;
        try (var listening = store.listen(heard::add)) {
            first = store.save(state("kz", event("a", "A")), "Aigul", "load");
            store.save(state("kz", event("a", "A")), "Aigul", "the same");
        }
        store.save(state("kz", event("a", "A2")), "Aigul", "unheard");
        assertThat(heard).containsExactly(first);
    }

    private static Binding receipt(String claim, String toponym) {
        return new Binding(claim, toponym, Binding.Outcome.UNRESOLVED, List.of(), "not found");
    }

    @Test
    void texts_of_any_kind_come_back() {
        String odd = "Жаңаөзен \u0000 \ud83d\ude80 \ud83d '; drop table record; --";
        store.save(state("kz", event("a", odd), event(odd, "B")), odd, odd);
        assertThat(store.latest("kz").orElseThrow().events())
                .containsExactlyInAnyOrder(event("a", odd), event(odd, "B"));
        assertThat(store.history("kz").getFirst().reason())
                .isEqualTo("Жаңаөзен  \ud83d\ude80 ? '; drop table record; --");
    }

    @Test
    void an_older_state_brought_up_to_date_equals_the_newest_one() {
        var random = new Random(7);
        store.commit(
                Change.describing(Samples.situation("kz")), OptionalLong.empty(), "Aigul", "begin");
        List<DataState> seen = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            seen.add(store.latest("kz").orElseThrow());
            store.commit(
                    anyChange(random, "title " + random.nextInt(3)),
                    OptionalLong.empty(),
                    "Aigul",
                    "change");
            DataState newest = store.latest("kz").orElseThrow();
            DataState older = seen.get(random.nextInt(seen.size()));
            assertThat(store.latest(older)).contains(newest);
            assertThat(store.latest(newest)).contains(newest);
        }
    }

    @Test
    void the_reversal_of_any_revision_restores_what_stood_before_it() {
        var random = new Random(11);
        store.commit(
                Change.describing(Samples.situation("kz")), OptionalLong.empty(), "Aigul", "begin");
        for (int i = 0; i < 60; i++) {
            DataState before = store.latest("kz").orElseThrow();
            Revision made =
                    store.commit(
                            anyChange(random, "title " + i),
                            OptionalLong.empty(),
                            "Aigul",
                            "change");
            if (made.number() == before.revision()) {
                continue;
            }
            store.commit(
                    store.reversal("kz", made.number()).orElseThrow(),
                    OptionalLong.of(made.number()),
                    "Aigul",
                    "undo");
            assertSameRecords(store.latest("kz").orElseThrow(), before);
            if (random.nextBoolean()) {
                store.commit(
                        anyChange(random, "go on " + i), OptionalLong.empty(), "Aigul", "go on");
            }
        }
    }

    @Test
    void the_reversal_of_a_new_description_is_the_old_one() {
        Situation old = Samples.situation("kz");
        store.commit(Change.describing(old), OptionalLong.empty(), "Aigul", "begin");
        store.commit(
                Change.describing(old.named("kz", "Anew")), OptionalLong.empty(), "Aigul", "anew");
        assertThat(store.reversal("kz", 2).orElseThrow().described()).contains(old);
    }

    @Test
    void the_beginning_and_what_is_not_there_have_no_reversal() {
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        for (long revision : new long[] {Long.MIN_VALUE, -1, 0, 1, 2, Long.MAX_VALUE}) {
            assertThat(store.reversal("kz", revision)).isEmpty();
        }
        assertThat(store.reversal("elsewhere", 2)).isEmpty();
    }

    private static void assertSameRecords(DataState found, DataState wanted) {
        assertThat(found.situation()).isEqualTo(wanted.situation());
        assertThat(found.reports()).isEqualTo(wanted.reports());
        assertThat(found.events()).isEqualTo(wanted.events());
        assertThat(found.bindings()).isEqualTo(wanted.bindings());
        assertThat(found.rejections()).isEqualTo(wanted.rejections());
    }

    /// Of few events, claims and files, so that the same ones come up again.
    private static Change anyChange(Random random, String title) {
        List<Event> events = new ArrayList<>();
        List<Binding> receipts = new ArrayList<>();
        for (String id : List.of("a", "b\"", "Ә", "a-")) {
            if (random.nextInt(3) == 0) {
                events.add(event(id, title));
                for (int n = random.nextInt(13); n > 0; n--) {
                    receipts.add(receipt(id + "-claim", "place " + random.nextInt(2)));
                }
            }
        }
        List<Rejection> rejections = new ArrayList<>();
        String file = "file " + random.nextInt(3);
        for (int line = random.nextInt(4); line > 0; line--) {
            rejections.add(new Rejection(file, line, "/x", "wrong " + random.nextInt(2), ""));
        }
        Set<String> withdrawn =
                random.nextInt(3) == 0 && events.isEmpty() ? Set.of("a", "Ә") : Set.of();
        return Change.of("kz")
                .withEvents(events, receipts)
                .withdrawing(Set.of(), withdrawn)
                .withRejections(Set.of(file), rejections);
    }
}
