package org.dateline.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What two people made of the same event at the same time.
///
/// @param base as both opened it
/// @param theirs as it was saved meanwhile
/// @param mine as it would have been saved
public record Clash(EventDraft base, EventDraft theirs, EventDraft mine) {

    /// Whose value of a field is taken.
    public enum Whose {
        THEIRS,
        MINE
    }

    /// A field in which theirs and mine differ.
    ///
    /// @param difference from theirs to mine
    /// @param changed who changed it; empty where both did, and a person must choose
    public record Choice(Difference difference, Optional<Whose> changed) {}

    public List<Choice> choices() {
        List<Difference> byThem = Difference.between(base, theirs);
        List<Difference> byMe = Difference.between(base, mine);
        List<Choice> choices = new ArrayList<>();
        for (Difference difference : Difference.between(theirs, mine)) {
            boolean them = touches(byThem, difference);
            boolean me = touches(byMe, difference);
            choices.add(
                    new Choice(
                            difference,
                            them == me
                                    ? Optional.empty()
                                    : Optional.of(them ? Whose.THEIRS : Whose.MINE)));
        }
        return choices;
    }

    /// A claim that is added or gone touches all of its fields.
    private static boolean touches(List<Difference> changes, Difference field) {
        return changes.stream()
                .anyMatch(
                        c ->
                                c.isAbout(field)
                                        || field.field() == Field.CLAIM
                                                && c.claim().equals(field.claim()));
    }

    /// Theirs, with those of my values that are to be taken.
    public EventDraft resolved(List<Difference> mineTaken) {
        EventDraft resolved = theirs;
        for (Difference difference : mineTaken) {
            resolved = difference.applyTo(resolved);
        }
        return resolved;
    }
}
