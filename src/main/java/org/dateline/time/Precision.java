package org.dateline.time;

/// How finely a source dates something, finest first.
public enum Precision {
    MINUTE,
    HOUR,
    PART_OF_DAY,
    DAY,
    MONTH,
    YEAR;

    /// The word used in files and parameters, for example `part-of-day`.
    public String code() {
        return switch (this) {
            case MINUTE -> "minute";
            case HOUR -> "hour";
            case PART_OF_DAY -> "part-of-day";
            case DAY -> "day";
            case MONTH -> "month";
            case YEAR -> "year";
        };
    }
}
