package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.report.Claim;
import org.dateline.report.Figure;
import org.dateline.report.Lapse;
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

    /// The event that claims tell: its time, where none is set, and its places follow from those of
    /// them that stand; from all of them where none does.
    ///
    /// @param set a time that holds whatever the claims say
    /// @param bound where the mentions of the claims were placed
    public static Event of(
            String id,
            Category category,
            String title,
            Optional<ClaimedTime> set,
            Collection<Location> bound,
            List<Claim> claims,
            Optional<TroopStage> stage) {
        Set<Mention> placed =
                bound.stream().map(Location::mention).collect(Collectors.toUnmodifiableSet());
        return new Event(
                id,
                category,
                title,
                set.or(() -> time(counting(claims))),
                List.copyOf(bound),
                claims.stream()
                        .flatMap(claim -> claim.where().stream())
                        .filter(mention -> !placed.contains(mention))
                        .distinct()
                        .toList(),
                claims,
                stage);
    }

    private static Optional<ClaimedTime> time(List<Claim> claims) {
        return ClaimedTime.of(times(claims));
    }

    private static List<When> times(List<Claim> claims) {
        return claims.stream().flatMap(c -> c.when().stream()).toList();
    }

    /// Its time as it is put into words: where claims name whole days in several zones, from the
    /// first to the last day that they name, and no hour of another. To find, sort and draw it,
    /// [#when] holds the instants.
    public Optional<When> spoken() {
        return when.map(
                claimed -> {
                    List<When> times = times(counting(claims));
                    return ClaimedTime.inCivilDays(times)
                            .filter(days -> when.equals(ClaimedTime.of(times)))
                            .orElse(claimed.when());
                });
    }

    /// Those that stand, or all where none does.
    private static List<Claim> counting(List<Claim> claims) {
        List<Claim> standing = claims.stream().filter(Claim::stands).toList();
        return standing.isEmpty() ? claims : standing;
    }

    /// The claims that count.
    public List<Claim> standing() {
        return claims.stream().filter(Claim::stands).toList();
    }

    /// Whether none of its claims stands any more: it can be read, but counts nowhere.
    public boolean isLapsed() {
        return claims.stream().noneMatch(Claim::stands);
    }

    /// The event as the claims that `known` accepts tell it, or nothing where it accepts none.
    public Optional<Event> toldBy(Predicate<Claim> known) {
        return toldBy(known, lapse -> true);
    }

    /// As [#toldBy(Predicate)], at a time when of the lapses of its claims only those had happened
    /// that `happened` accepts. Claims that have lapsed are among those told; time and places
    /// follow from the others.
    public Optional<Event> toldBy(Predicate<Claim> known, Predicate<Lapse> happened) {
        List<Claim> told = new ArrayList<>(claims.size());
        boolean same = true;
        boolean standing = true;
        for (Claim claim : claims) {
            if (known.test(claim)) {
                Claim then = claim.before(happened);
                told.add(then);
                same &= then == claim;
                standing &= then.stands();
            }
        }
        same &= told.size() == claims.size();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        if (same && standing) {
            return Optional.of(this);
        }
        List<Claim> counting = counting(told);
        Set<Mention> mentions = new LinkedHashSet<>();
        counting.forEach(c -> mentions.addAll(c.where()));
        return Optional.of(
                new Event(
                        id,
                        category,
                        title,
                        same ? when : time(counting),
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
        List<Figure> figures = standing().stream().flatMap(c -> c.figure().stream()).toList();
        return when.map(ClaimedTime::disputed).orElse(false)
                || figures.stream().anyMatch(a -> figures.stream().anyMatch(a::contradicts));
    }

    /// Whether it is drawn as a directed line.
    public boolean isMovement() {
        return at(Mention.Role.ORIGIN).isPresent() && at(Mention.Role.DESTINATION).isPresent();
    }
}
