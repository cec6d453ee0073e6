package org.dateline.reading;

import java.util.Locale;

/// What speaks for or against a name being a toponym where it stands: the one place where these
/// weights are. A name is taken from [#TAKEN_FROM] on.
public enum Sign {
    COUNTRY(3.0),
    REGION(2.2),
    DEMONYM(2.5),
    MILLION(2.0),
    LARGE_CITY(1.5),
    TOWN(0.8),
    SMALL(0.1),
    SITE(0.8),
    SEVERAL_WORDS(1.0),
    FOREIGN_SPELLING(-0.6),

    LOCATIVE(1.5),
    WEAK_LOCATIVE(0.2),
    CONTAINED(3.0),
    CONTAINS(2.5),
    LISTED(1.0),
    REPEATED(1.5),
    KIND(1.2),
    BODY(0.3),
    DATELINE(3.0),
    POSSESSIVE(0.3),

    OPENS_ORDINARY(-3.5),
    ORDINARY(-1.6),
    SEEN_IN_LOWER_CASE(-1.0),
    FIRST_NAME(-1.2),
    PERSON(-6.0),
    KNOWN_PERSON(-4.0),
    NAMED_BEFORE(-1.5),
    DIRECTION(-6.0),
    AFTER_CAPITALISED(-2.5),
    BEFORE_CAPITALISED(-1.2),
    SPEAKS(-0.8),
    ORGANISATION(-6.0),
    STREET(-6.0),
    DEDICATED(-4.0),
    LONE_CODE(-6.0);

    static final double TAKEN_FROM = 0.5;

    private final double weight;

    Sign(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }

    /// The word used in receipts, for example `after-capitalised`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
