package org.dateline.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.dateline.event.Change;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.report.Claim;

/// What a desk does to a situation, out of a seed: adds events, changes, withdraws and merges them.
public final class RandomEdits {
    private static final int BEGIN = 60;
    private static final int MOST = 200;

    private final EventGenerator generator;
    private final SplittableRandom random;
    private int used;

    /// @param used how many of the generator's events were taken before
    public RandomEdits(long seed, EventGenerator generator, int used) {
        this.generator = generator;
        this.random = new SplittableRandom(seed);
        this.used = used;
    }

    /// Describes the situation and adds the first events.
    public Change first() {
        DataState empty = generator.state();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < BEGIN; i++) {
            events.add(fresh());
        }
        return Change.describing(empty.situation())
                .withReports(empty.reports())
                .withEvents(events, List.of());
    }

    /// Touches one to eight events.
    public Change next(DataState now) {
        List<Event> present = new ArrayList<>(now.events());
        List<Event> written = new ArrayList<>();
        Set<String> withdrawn = new LinkedHashSet<>();
        int steps = 1 + random.nextInt(8);
        for (int i = 0; i < steps; i++) {
            int kind = present.size() < 4 ? 0 : present.size() > MOST ? 2 : random.nextInt(4);
            switch (kind) {
                case 0 -> written.add(fresh());
                case 1 -> written.add(named(take(present).id(), fresh()));
                case 2 -> withdrawn.add(take(present).id());
                default -> {
                    Event kept = take(present);
                    Event joined = take(present);
                    written.add(merged(kept, joined));
                    withdrawn.add(joined.id());
                }
            }
        }
        return Change.of(now.situation().id())
                .withEvents(written, List.of())
                .withdrawing(Set.of(), withdrawn);
    }

    private Event fresh() {
        return generator.event(used++ % generator.size());
    }

    private Event take(List<Event> present) {
        return present.remove(random.nextInt(present.size()));
    }

    private static Event named(String id, Event like) {
        return Event.of(
                id,
                like.category(),
                like.title(),
                Optional.empty(),
                like.locations(),
                like.claims(),
                like.stage());
    }

    private static Event merged(Event kept, Event joined) {
        List<Location> locations = new ArrayList<>(kept.locations());
        joined.locations().stream().filter(l -> !locations.contains(l)).forEach(locations::add);
        List<Claim> claims = new ArrayList<>(kept.claims());
        Set<String> ids = new HashSet<>();
        kept.claims().forEach(claim -> ids.add(claim.id()));
        joined.claims().stream().filter(claim -> ids.add(claim.id())).forEach(claims::add);
        return Event.of(
                kept.id(),
                kept.category(),
                kept.title(),
                Optional.empty(),
                locations,
                claims,
                kept.stage());
    }
}
