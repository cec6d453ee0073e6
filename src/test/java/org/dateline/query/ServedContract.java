package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.Revision;
import org.dateline.event.StateDigest;
import org.junit.jupiter.api.Test;

/// What is served is what the store holds, whichever database it is: after each of many commits out
/// of a seed, thousands of questions to the index have the answers of a scan of the store.
abstract class ServedContract {
    static final Clock CLOCK = Clock.systemUTC();
    private static final int COMMITS = 40;
    private static final int SELECTIONS = 60;
    private static final String ID = "generated";

    /// A few days in steps of six hours, a dozen places, few reports: full of ties.
    private static final EventGenerator.Scale SCALE =
            new EventGenerator.Scale(4_000, 12, 30, 4, 21_600);

    private final SplittableRandom random = new SplittableRandom(11);

    abstract EventStore emptyStore();

    /// Another store on the same database, as of another process.
    abstract EventStore again();

    @Test
    void after_every_commit_the_index_answers_like_a_scan_of_the_store() {
        EventStore store = emptyStore();
        EventStore other = again();
        var generator = new EventGenerator(3, SCALE);
        var edits = new RandomEdits(5, generator, 0);
        store.commit(edits.first(), OptionalLong.of(0), "test", "first");
        Situations situations = new Situations(store, IndexedEvents::new);
        assertThat(situations.ids()).containsExactly(ID);
        store.listen(revision -> situations.refresh(revision.situation()));
        Map<Long, byte[]> blocks = new TreeMap<>();
        Map<Long, String> digests = new TreeMap<>();
        int questions = 0;
        for (int commit = 0; commit < COMMITS; commit++) {
            Events before = situations.newest(ID).orElseThrow();
            long number = before.state().revision();
            blocks.put(number, before.block(Selection.EVERYTHING).bytes());
            digests.put(number, StateDigest.of(before.state()));

            boolean elsewhere = random.nextInt(5) == 0;
            Revision revision =
                    (elsewhere ? other : store)
                            .commit(
                                    edits.next(before.state()),
                                    OptionalLong.of(number),
                                    "test",
                                    "commit " + commit);
            if (elsewhere) {
                situations.catchUp();
            }
            assertThat(revision.number()).isEqualTo(number + 1);
            Events served = situations.newest(ID).orElseThrow();
            assertThat(served.state().revision()).isEqualTo(number + 1);
            DataState stored = other.latest(ID).orElseThrow();
            assertThat(served.state()).isEqualTo(stored);
            questions += ask(served, new ScannedEvents(stored), generator, commit);
        }
        assertThat(questions).isGreaterThan(4_000);
        olderOnesStay(situations, blocks, digests);
    }

    private int ask(Events served, ScannedEvents scanned, EventGenerator generator, int seed) {
        var selections = new SelectionGenerator(seed, generator, SCALE);
        int asked = 0;
        for (int i = 0; i < SELECTIONS; i++) {
            Selection selection = selections.any();
            int limit = 1 + random.nextInt(60);
            List<Event> paged = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page page = served.page(selection, after, limit);
                paged.addAll(page.events());
                after = page.next();
                asked++;
            } while (after.isPresent());
            assertThat(paged).as("%s", selection).isEqualTo(scanned.select(selection));
            assertThat(served.count(selection))
                    .as("%s", selection)
                    .isEqualTo(scanned.count(selection));
            asked++;
        }
        return asked;
    }

    private void olderOnesStay(
            Situations situations, Map<Long, byte[]> blocks, Map<Long, String> digests) {
        Situations restarted = new Situations(again(), IndexedEvents::new);
        blocks.forEach(
                (number, block) -> {
                    Events old = restarted.at(ID, number).orElseThrow();
                    assertThat(StateDigest.of(old.state()))
                            .as("revision %d", number)
                            .isEqualTo(digests.get(number));
                    assertThat(old.block(Selection.EVERYTHING).bytes())
                            .as("block of revision %d after a restart", number)
                            .isEqualTo(block);
                    assertThat(
                                    situations
                                            .at(ID, number)
                                            .orElseThrow()
                                            .block(Selection.EVERYTHING)
                                            .bytes())
                            .as("block of revision %d", number)
                            .isEqualTo(block);
                });
    }
}
