package org.dateline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.InMemoryEventStore;
import org.dateline.feature.Catalogue;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.ingest.ConformanceSituation;
import org.dateline.portrayal.Words;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Situations;
import org.dateline.report.Claim;
import org.dateline.report.Lapse;
import org.junit.jupiter.api.Test;

class ClaimListTest {
    private static final String SITUATION = ConformanceSituation.ID;

    private final InMemoryEventStore store = new InMemoryEventStore(Clock.systemUTC());

    ClaimListTest() {
        ConformanceSituation.addTo(store);
    }

    @Test
    void a_claim_stands_with_the_name_of_its_publisher_and_the_time_of_its_report() {
        DataState state = store.latest(SITUATION).orElseThrow();
        Claim claim = firstEvent(state).claims().getFirst();
        var report =
                state.reports().stream()
                        .filter(r -> r.id().equals(claim.report()))
                        .findFirst()
                        .orElseThrow();
        assertThat(page(firstEvent(state).id()))
                .contains(report.source().name() + ": " + report.title(), claim.says())
                .doesNotContain("<s>");
    }

    @Test
    void a_claim_that_was_retracted_is_crossed_out_with_the_reason() {
        DataState state = store.latest(SITUATION).orElseThrow();
        Event event = firstEvent(state);
        var lapse =
                new Lapse(
                        Lapse.Kind.RETRACTED,
                        Instant.parse("2022-01-08T04:00:00Z"),
                        "The ministry <took> it back",
                        Optional.empty());
        List<Claim> claims = new ArrayList<>(event.claims());
        claims.set(0, claims.getFirst().lapsed(Optional.of(lapse)));
        List<Event> events = new ArrayList<>(state.events());
        events.set(
                0,
                new Event(
                        event.id(),
                        event.category(),
                        event.title(),
                        event.when(),
                        event.locations(),
                        event.unplaced(),
                        claims,
                        event.stage()));
        store.save(
                new DataState(
                        state.situation(),
                        state.revision(),
                        state.reports(),
                        events,
                        state.bindings(),
                        state.rejections()),
                "Aida",
                "Retracted");
        assertThat(page(event.id()))
                .contains("<s>", "Retracted 8 January 2022", "The ministry &lt;took&gt; it back");
    }

    private static Event firstEvent(DataState state) {
        return state.events().getFirst();
    }

    private String page(String event) {
        var situations = new Situations(store, IndexedEvents::new);
        Offered offered = new Catalogue(situations).collection(SITUATION + "_events").orElseThrow();
        Feature feature = offered.collection().one(event, Optional.empty()).orElseThrow();
        return new ClaimList(
                        new Door("http://example.org"),
                        offered,
                        Words.of("org.dateline.pages.open-data", Locale.ENGLISH))
                .of(feature);
    }
}
