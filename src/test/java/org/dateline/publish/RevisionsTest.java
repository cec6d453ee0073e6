package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Situations;
import org.dateline.snapshot.Painter;
import org.dateline.snapshot.SnapshotId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// What a snapshot is after the data, the server and the painter have changed.
@TestPropertySource(properties = "dateline.data=target/test-data/revisions")
class RevisionsTest extends Doors {
    @Autowired private EventStore store;
    @Autowired private Situations situations;
    @Autowired private DataSource database;
    @Autowired private Painter painter;

    @Test
    void a_snapshot_stays_as_it_is_and_its_page_says_what_a_newer_revision_shows()
            throws Exception {
        JsonNode kept = json(post(CONTEXT));
        String id = kept.at("/id").asString();
        byte[] before = get("/snapshot/" + id + ".png").body();
        byte[] text = get("/snapshot/" + id + ".csv").body();
        DataState old = situations.newest("kazakhstan-2022").orElseThrow().state();
        List<Event> events = new ArrayList<>(old.events());
        List<String> drawn = drawn(id);
        events.removeIf(e -> e.title().equals(drawn.get(0)));
        events.replaceAll(e -> e.title().equals(drawn.get(1)) ? renamed(e) : e);
        store.save(
                new DataState(
                        old.situation(),
                        0,
                        old.reports(),
                        events,
                        old.bindings(),
                        old.rejections()),
                "a test",
                "to see what differs");
        situations.refresh("kazakhstan-2022");

        String page = text(get("/snapshot/" + id));
        assertThat(page)
                .contains("There is a newer revision of the data")
                .contains("one event no longer<ul><li>" + EmbedPage.text(drawn.get(0)))
                .contains("one event told differently<ul><li>Told &lt;anew&gt;")
                .contains(
                        "preview.svg?situation=kazakhstan-2022&amp;revision="
                                + (old.revision() + 1));
        JsonNode newer = json(get("/snapshot/" + id + ".json")).at("/newer");
        assertThat(newer.at("/revision").asLong()).isEqualTo(old.revision() + 1);
        assertThat(newer.at("/events/gone/0").asString()).isEqualTo(drawn.get(0));
        assertThat(json(post(CONTEXT)).at("/id").asString()).isNotEqualTo(id);

        // as after a restart: nothing but the database is left
        var again = new Situations(store, IndexedEvents::new);
        var archive =
                new Archive(
                        new SqlKeptSnapshots(database, Clock.systemUTC()), new Commissions(again));
        var press = new Press(painter, java.util.Optional.empty());
        Commission commission = archive.find(id).commission();
        assertThat(press.make(commission, FileOrder.usual(FileKind.PNG), (d, o) -> true))
                .isEqualTo(before);
        assertThat(press.make(commission, FileOrder.usual(FileKind.CSV), (d, o) -> true))
                .isEqualTo(text);
    }

    @Test
    void an_id_of_an_older_painter_is_drawn_anew_and_says_so() throws Exception {
        JsonNode now = json(post(CONTEXT + "&tone=grey"));
        String older = "zzzzzzzzzzzzzzz" + now.at("/id").asString().charAt(0);
        new SqlKeptSnapshots(database, Clock.systemUTC())
                .keep(
                        new KeptSnapshot(
                                older,
                                "kazakhstan-2022",
                                now.at("/revision").asLong(),
                                SnapshotId.PAINTER_VERSION - 1,
                                now.at("/request").asString()));
        assertThat(text(get("/snapshot/" + older)))
                .contains("Drawn anew")
                .contains(now.at("/id").asString());
        JsonNode json = json(get("/snapshot/" + older + ".json"));
        assertThat(json.at("/redrawn/painter").asInt()).isEqualTo(SnapshotId.PAINTER_VERSION - 1);
        assertThat(get("/snapshot/" + older + ".png").body())
                .isEqualTo(get("/snapshot/" + now.at("/id").asString() + ".png").body());
    }

    private List<String> drawn(String id) throws Exception {
        List<String> titles = new ArrayList<>();
        json(get("/snapshot/" + id + ".geojson"))
                .at("/features")
                .forEach(f -> titles.add(f.at("/properties/title").asString()));
        return titles;
    }

    private static Event renamed(Event e) {
        return new Event(
                e.id(),
                e.category(),
                "Told <anew>",
                e.when(),
                e.locations(),
                e.unplaced(),
                e.claims(),
                e.stage());
    }
}
