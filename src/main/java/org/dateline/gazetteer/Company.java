package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Ties ties;

    Company(List<Member> members, Ties ties) {
        this.members = List.copyOf(members);
        this.ties = ties;
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
        double closest = land ? LAND : 0;
        Supplier<String> because = () -> Because.say(land ? "company.land" : "company.none");
        double sum = 0;
        double weights = 0;
        for (Member member : members) {
            Tie tie = tie(place, member.place());
            sum += member.weight() * Math.max(tie.value(), land ? LAND : 0);
            weights += member.weight();
            double counted = tie.value() * Math.min(1, 0.5 + member.weight());
            if (counted > closest) {
                closest = counted;
                because = tie.because();
            }
        }
        double value = weights == 0 ? closest : CLOSEST * closest + (1 - CLOSEST) * sum / weights;
        return new Tie(value, because);
    }

    private Tie tie(Place place, Place other) {
        if (other.id().equals(place.id())) {
            return new Tie(1, () -> Because.say("company.itself"));
        }
        boolean contains = ties.around(place).contains(other.id());
        boolean country = isCountryOrLarger(other);
        if ((contains && !country) || ties.around(other).contains(place.id())) {
            return new Tie(1, () -> Because.say("company.around", name(other)));
        }
        Optional<String> region = ties.region(place);
        if (region.isPresent() && region.equals(ties.region(other))) {
            return new Tie(1, () -> Because.say("company.region", name(other)));
        }
        if (contains || (place.country().isPresent() && place.country().equals(other.country()))) {
            return new Tie(SAME_COUNTRY, () -> Because.say("company.country", name(other)));
        }
        return new Tie(0, () -> Because.say("company.none"));
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
