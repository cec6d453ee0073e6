package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.atlas.World;
import org.dateline.event.DataState;
import org.dateline.event.Location;
import org.dateline.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/// The shipped situation means the same places with the places of the world beside those described
/// by hand.
class WorldSituationTest {
    private static final Path SITUATION = Path.of("geodata", "situations", "kazakhstan-2022");

    @Test
    void nothing_is_rejected_and_every_event_stays_where_it_was() {
        DataState world = read(World.gazetteer());

        assertThat(world.rejections()).isEmpty();
        assertThat(places(world))
                .containsExactlyEntriesOf(
                        places(read(Gazetteer.open(Path.of("geodata", "gazetteer")))));
    }

    private static DataState read(Gazetteer gazetteer) {
        return SituationReader.read(SITUATION, gazetteer).state();
    }

    private static Map<String, Set<String>> places(DataState state) {
        Map<String, Set<String>> places = new TreeMap<>();
        state.events()
                .forEach(
                        event ->
                                event.locations()
                                        .forEach(
                                                location ->
                                                        places.computeIfAbsent(
                                                                        event.id(),
                                                                        k -> new TreeSet<>())
                                                                .add(written(location))));
        return places;
    }

    private static String written(Location location) {
        return location.mention()
                + " → "
                + location.place().id()
                + " "
                + location.place().precision();
    }
}
