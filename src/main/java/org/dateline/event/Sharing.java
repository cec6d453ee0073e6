package org.dateline.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.time.When;

/// Holds once what many records of a state say alike: places, times, toponyms, who is quoted. A
/// place of a gazetteer is read from each event anew, and would fill most of the memory.
final class Sharing {
    /// What comes after so many different ones is hardly said again.
    private static final int MOST = 200_000;

    private final Map<Object, Object> held = new HashMap<>();

    /// Equal to what is given.
    Event of(Event event) {
        return new Event(
                event.id(),
                event.category(),
                event.title(),
                event.when().map(time -> one(new ClaimedTime(of(time.when()), time.disputed()))),
                all(event.locations(), this::of),
                all(event.unplaced(), this::of),
                event.claims().stream().map(this::of).toList(),
                event.stage());
    }

    /// Equal to what is given.
    Binding of(Binding binding) {
        return new Binding(
                binding.claim(),
                one(binding.toponym()),
                binding.outcome(),
                all(binding.candidates(), this::one),
                one(binding.because()));
    }

    private Claim of(Claim claim) {
        return new Claim(
                claim.id(),
                one(claim.report()),
                claim.says(),
                one(claim.attributedTo()),
                one(claim.when().map(this::of)),
                all(claim.where(), this::of),
                claim.figure(),
                claim.note(),
                claim.lapse());
    }

    private Mention of(Mention mention) {
        return one(mention);
    }

    private Location of(Location location) {
        return one(
                new Location(of(location.mention()), one(location.place()), location.confidence()));
    }

    private When of(When when) {
        return one(
                new When(
                        when.bounds(),
                        when.precision(),
                        when.about(),
                        when.lasting(),
                        one(when.zone())));
    }

    private <T> List<T> all(List<T> values, UnaryOperator<T> each) {
        List<T> shared = new ArrayList<>(values.size());
        values.forEach(value -> shared.add(each.apply(value)));
        return one(List.copyOf(shared));
    }

    private <T> T one(T value) {
        Object before = held.size() < MOST ? held.putIfAbsent(value, value) : held.get(value);
        @SuppressWarnings("unchecked")
        T found = before == null ? value : (T) before;
        return found;
    }
}
