package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The places that the rest of a text means, and how a candidate stands to them.
final class Company {
    /// Texts name countries for their own sake, wherever else they are about.
    private static final double LAND = 0.7;

    private static final double SAME_COUNTRY = 0.4;

    /// How much the closest tie counts; the others share the rest.
    private static final double CLOSEST = 0.8;

    private static final double HALF_VALUE_KM = 150;

    /// @param weight from 0 to 1: how sure it is that the text means it, and how often it says so
    record Member(Place place, double weight) {}

    /// @param because asked only for what is shown
    record Tie(double value, Supplier<String> because) {}

    private final List<Member> members;
    private final List<Standing> standings;
    private final Ties ties;

    /// A member with what it lies in, which every candidate is compared with.
    private record Standing(Member member, Set<String> around, Optional<String> region) {}

    Company(List<Member> members, Ties ties) {
        this.members = List.copyOf(members);
        this.ties = ties;
        this.standings =
                members.stream()
                        .map(m -> new Standing(m, ties.around(m.place()), ties.region(m.place())))
                        .toList();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    boolean namesCities() {
        return members.stream().anyMatch(m -> m.place().placeClass() == PlaceClass.CITY);
    }

    boolean namesPoints() {
        return members.stream().anyMatch(m -> !isArea(m.place()));
    }

    List<Place> towns() {
        return members.stream()
                .map(Member::place)
                .filter(p -> p.placeClass().isPopulated())
                .toList();
    }

    /// How a candidate lies to all of them: the closest tie counts most, all together the rest.
    Tie ties(Place place) {
        boolean land = isCountryOrLarger(place);
        Set<String> around = ties.around(place);
        Optional<String> region = ties.region(place);
        double closest = land ? LAND : 0;
        Bond bond = land ? Bond.LAND : Bond.NONE;
        Optional<Place> by = Optional.empty();
        double sum = 0;
        double weights = 0;
        for (Standing standing : standings) {
            Bond found = bond(place, around, region, standing);
            double weight = standing.member().weight();
            sum += weight * Math.max(found.value, land ? LAND : 0);
            weights += weight;
            double counted = found.value * Math.min(1, 0.5 + weight);
            if (counted > closest) {
                closest = counted;
                bond = found;
                by = Optional.of(standing.member().place());
            }
        }
        double value = weights == 0 ? closest : CLOSEST * closest + (1 - CLOSEST) * sum / weights;
        String key = bond.key;
        Optional<Place> other = by;
        return new Tie(value, () -> Because.say(key, other.map(this::name).orElse("")));
    }

    /// How two places lie to each other.
    private enum Bond {
        NONE(0, "company.none"),
        LAND(Company.LAND, "company.land"),
        ITSELF(1, "company.itself"),
        AROUND(1, "company.around"),
        REGION(1, "company.region"),
        COUNTRY(SAME_COUNTRY, "company.country");

        private final double value;
        private final String key;

        Bond(double value, String key) {
            this.value = value;
            this.key = key;
        }
    }

    private static Bond bond(
            Place place, Set<String> around, Optional<String> region, Standing standing) {
        Place other = standing.member().place();
        if (other.id().equals(place.id())) {
            return Bond.ITSELF;
        }
        boolean contains = around.contains(other.id());
        if ((contains && !isCountryOrLarger(other)) || standing.around().contains(place.id())) {
            return Bond.AROUND;
        }
        if (region.isPresent() && region.equals(standing.region())) {
            return Bond.REGION;
        }
        boolean country = place.country().isPresent() && place.country().equals(other.country());
        return contains || country ? Bond.COUNTRY : Bond.NONE;
    }

    /// How near the nearest of them lies that is a point and not an area; half at 150 km.
    Tie nearness(Place place) {
        Optional<Place> nearest = Optional.empty();
        double best = 0;
        double km = 0;
        for (Member member : members) {
            if (isArea(member.place()) || member.place().id().equals(place.id())) {
                continue;
            }
            double away = Distance.kilometres(place.position(), member.place().position());
            double value =
                    HALF_VALUE_KM / (HALF_VALUE_KM + away) * Math.min(1, 0.5 + member.weight());
            if (value > best) {
                best = value;
                km = away;
                nearest = Optional.of(member.place());
            }
        }
        if (nearest.isEmpty()) {
            return new Tie(0, () -> Because.say("company.none"));
        }
        Place other = nearest.get();
        long shown = Math.round(km);
        return new Tie(best, () -> Because.say("nearby.km", shown, name(other)));
    }

    private String name(Place place) {
        return ties.at()
                .map(then -> place.name("en", then))
                .orElseGet(() -> place.newestName("en"));
    }

    static boolean isCountryOrLarger(Place place) {
        return place.placeClass().compareTo(PlaceClass.COUNTRY) <= 0;
    }

    private static boolean isArea(Place place) {
        return place.placeClass().compareTo(PlaceClass.CITY) < 0;
    }

    static Company of(List<Place> places, Ties ties) {
        List<Member> members = new ArrayList<>();
        places.forEach(place -> members.add(new Member(place, 1)));
        return new Company(members, ties);
    }
}
