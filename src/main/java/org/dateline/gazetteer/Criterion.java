package org.dateline.gazetteer;

/// What a candidate is weighed by, and how heavily: the one place where the weights stand.
///
/// A criterion applies when the question gives it something to go by; the score is the weighted
/// mean over those that apply, so that a question without a date is not held against anybody.
public enum Criterion {
    /// How well the letters agree.
    NAME(0.45),
    /// Whether the name was in use at the date.
    IN_USE(0.15),
    /// Whether it is the kind of place asked for: "Mangistau region" wants a region.
    CLASS(0.20),
    /// Whether it lies in what the toponym itself names: "Aktau, Mangistau region".
    WITHIN(0.25),
    /// Whether it lies in the country that the text is about.
    HOME(0.10),
    /// Whether it lies in, around or beside what else the text names.
    COMPANY(0.20),
    /// How near it is to the nearest point that the text names.
    NEARBY(0.02),
    /// Whether it is of the rank of what else the text names: a text that names cities means a
    /// city.
    PEERS(0.10),
    /// How near it is to where the text is about.
    DISTANCE(0.10),
    /// How many people live there: a village is rarely meant where a large city bears the name.
    PROMINENCE(0.15);

    private final double weight;

    Criterion(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }
}
