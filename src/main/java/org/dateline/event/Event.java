package org.dateline.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.report.Claim;
import org.dateline.report.Figure;
import org.dateline.report.Mention;
import org.dateline.time.When;

/// What happened, according to those who say so.
///
/// Its time and places are those of its claims: see [ClaimedTime] for the rule.
///
/// @param id unique in its situation
/// @param title neutral: what the claims are about, not what one of them says
/// @param when empty where no claim dates it
/// @param locations one for each mention that was resolved
/// @param unplaced mentions that were not
/// @param stage how far troops are; empty for what is no step of a deployment
public record Event(
        String id,
        Category category,
        String title,
        Optional<ClaimedTime> when,
        List<Location> locations,
        List<Mention> unplaced,
        List<Claim> claims,
        Optional<TroopStage> stage) {

    public Event {
        locations = List.copyOf(locations);
        unplaced = List.copyOf(unplaced);
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("An event has at least one claim: " + id);
        }
    }

    /// An event that is no step of a deployment.
    public Event(
            String id,
            Category category,
            String title,
            Optional<ClaimedTime> when,
            List<Location> locations,
            List<Mention> unplaced,
            List<Claim> claims) {
        this(id, category, title, when, locations, unplaced, claims, Optional.empty());
    }

    /// The event as the claims that `known` accepts tell it, or nothing where it accepts none.
    public Optional<Event> toldBy(Predicate<Claim> known) {
        List<Claim> told = claims.stream().filter(known).toList();
        if (told.size() == claims.size()) {
            return Optional.of(this);
        }
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Set<Mention> mentions = new LinkedHashSet<>();
        told.forEach(c -> mentions.addAll(c.where()));
        List<When> times = told.stream().flatMap(c -> c.when().stream()).toList();
        return Optional.of(
                new Event(
                        id,
                        category,
                        title,
                        ClaimedTime.of(times),
                        locations.stream().filter(l -> mentions.contains(l.mention())).toList(),
                        unplaced.stream().filter(mentions::contains).toList(),
                        told,
                        stage));
    }

    public Optional<Location> at(Mention.Role role) {
        return locations.stream().filter(l -> l.mention().role() == role).findFirst();
    }

    /// Whether its claims contradict each other: their times have nothing in common, or two of
    /// their figures cannot both be true.
    public boolean isDisputed() {
        List<Figure> figures = claims.stream().flatMap(c -> c.figure().stream()).toList();
        return when.map(ClaimedTime::disputed).orElse(false)
                || figures.stream().anyMatch(a -> figures.stream().anyMatch(a::contradicts));
    }

    /// Whether it is drawn as a directed line.
    public boolean isMovement() {
        return at(Mention.Role.ORIGIN).isPresent() && at(Mention.Role.DESTINATION).isPresent();
    }
}
