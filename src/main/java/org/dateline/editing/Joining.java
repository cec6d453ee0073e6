package org.dateline.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.report.Claim;
import org.dateline.report.Mention;

/// Makes one event of two, and two of one. No claim is lost or changed.
public final class Joining {
    private Joining() {}

    /// Both halves of an event that was split.
    public record Halves(Event rest, Event taken) {}

    /// The toponyms that the two events place differently; they cannot be merged before one is
    /// written otherwise.
    public static List<String> contradicting(Event a, Event b) {
        return a.locations().stream()
                .filter(
                        l ->
                                b.locations().stream()
                                        .anyMatch(
                                                o ->
                                                        o.mention().equals(l.mention())
                                                                && !o.place().equals(l.place())))
                .map(l -> l.mention().toponym())
                .distinct()
                .toList();
    }

    /// The first event with the claims of the second behind its own.
    ///
    /// @throws IllegalArgumentException where [#contradicting] names any
    public static Event merge(Event into, Event from) {
        List<String> contradicting = contradicting(into, from);
        if (!contradicting.isEmpty()) {
            throw new IllegalArgumentException(
                    "The two events place a toponym differently: " + contradicting);
        }
        List<Claim> claims = new ArrayList<>(into.claims());
        claims.addAll(from.claims());
        return with(into, Drafts.setTime(into), union(into, from), claims);
    }

    private static List<Location> union(Event into, Event from) {
        Set<Mention> seen = new LinkedHashSet<>();
        List<Location> locations = new ArrayList<>(into.locations());
        into.locations().forEach(l -> seen.add(l.mention()));
        from.locations().stream().filter(l -> seen.add(l.mention())).forEach(locations::add);
        return locations;
    }

    /// @param taken ids of the claims that the new event gets; some, but not all of them
    /// @param id of the new event
    public static Halves split(Event event, Set<String> taken, String id, String title) {
        var kept = event.claims().stream().filter(c -> !taken.contains(c.id())).toList();
        var moved = event.claims().stream().filter(c -> taken.contains(c.id())).toList();
        if (kept.isEmpty() || moved.isEmpty()) {
            throw new IllegalArgumentException("Each half of a split event keeps a claim");
        }
        Event rest = with(event, Drafts.setTime(event), event.locations(), kept);
        Event half =
                Event.of(
                        id,
                        event.category(),
                        title,
                        Optional.empty(),
                        ofClaims(event.locations(), moved),
                        moved,
                        event.stage());
        return new Halves(rest, half);
    }

    private static Event with(
            Event event,
            Optional<org.dateline.event.ClaimedTime> set,
            List<Location> locations,
            List<Claim> claims) {
        return Event.of(
                event.id(),
                event.category(),
                event.title(),
                set,
                ofClaims(locations, claims),
                claims,
                event.stage());
    }

    private static List<Location> ofClaims(List<Location> locations, List<Claim> claims) {
        Set<Mention> mentions =
                claims.stream().flatMap(c -> c.where().stream()).collect(Collectors.toSet());
        return locations.stream().filter(l -> mentions.contains(l.mention())).toList();
    }
}
