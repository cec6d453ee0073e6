package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.dateline.event.DataState;
import org.dateline.event.InMemoryEventStore;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Situations;
import org.junit.jupiter.api.Test;

class ConformanceSituationTest {
    private final InMemoryEventStore store = new InMemoryEventStore(Clock.systemUTC());

    @Test
    void it_is_there_once_however_often_it_is_added() {
        assertThat(ConformanceSituation.isIn(store)).isFalse();
        assertThat(ConformanceSituation.addTo(store)).isTrue();
        assertThat(ConformanceSituation.addTo(store)).isTrue();
        assertThat(ConformanceSituation.isIn(store)).isTrue();
        assertThat(store.history(ConformanceSituation.ID)).hasSize(1);
    }

    @Test
    void it_is_in_no_list_and_at_no_address_when_it_is_switched_off_again() {
        ConformanceSituation.addTo(store);
        var on = new Situations(store, IndexedEvents::new);
        assertThat(on.ids()).containsExactly(ConformanceSituation.ID);
        var off = new Situations(store, IndexedEvents::new, Set.of(ConformanceSituation.ID));
        assertThat(off.ids()).isEmpty();
        assertThat(off.archived()).isEmpty();
        assertThat(off.newest(ConformanceSituation.ID)).isEmpty();
        assertThat(off.at(ConformanceSituation.ID, 1)).isEmpty();
        off.refresh(ConformanceSituation.ID);
        assertThat(off.newest(ConformanceSituation.ID)).isEmpty();
    }

    @Test
    void a_situation_of_somebody_else_that_has_its_name_is_left_alone() {
        DataState theirs = ConformanceSituation.state();
        store.save(theirs, "ana", "Mine");
        assertThat(ConformanceSituation.isIn(store)).isFalse();
        assertThat(ConformanceSituation.addTo(store)).isFalse();
        assertThat(store.history(ConformanceSituation.ID)).hasSize(1);
    }
}
