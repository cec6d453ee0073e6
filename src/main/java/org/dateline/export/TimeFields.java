package org.dateline.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.time.CivilTime;
import org.dateline.time.Edtf;
import org.dateline.time.IsoTime;
import org.dateline.time.When;

/// The columns of a time: as its source gives it, as bounds in UTC and in local civil time, and how
/// exact it is.
///
/// @param <R> rows that have such a time, or not
/// @param spoken the time that is put into words
record TimeFields<R>(
        String prefix,
        String what,
        Function<R, Optional<When>> when,
        Function<R, Optional<When>> spoken) {

    TimeFields(String prefix, String what, Function<R, Optional<When>> when) {
        this(prefix, what, when, when);
    }

    List<Column<R>> columns(CivilTime words) {
        return List.of(
                Column.maybe(
                        prefix + "when_edtf",
                        "When " + what + ", in EDTF (ISO 8601-2, levels 0 and 1), local time.",
                        each(Edtf::write)),
                Column.maybe(
                        prefix + "when_text",
                        "The same in words, in the language of the export.",
                        row -> spoken.apply(row).map(words::write)),
                Column.instant(
                        prefix + "start_utc",
                        "Earliest instant of it, in UTC; belongs to the interval.",
                        each(w -> w.bounds().start())),
                Column.instant(
                        prefix + "end_utc",
                        "Latest instant of it, in UTC; does not belong to the interval. Empty where"
                                + " no end is stated.",
                        each(w -> w.bounds().end())),
                Column.maybe(
                        prefix + "start_local",
                        "start_utc in local civil time, with its offset.",
                        row ->
                                when.apply(row)
                                        .filter(w -> Column.isSet(w.bounds().start()))
                                        .map(w -> IsoTime.write(w.bounds().start(), w.zone()))),
                Column.maybe(
                        prefix + "end_local",
                        "end_utc in local civil time, with its offset.",
                        row ->
                                when.apply(row)
                                        .filter(w -> Column.isSet(w.bounds().end()))
                                        .map(w -> IsoTime.write(w.bounds().end(), w.zone()))),
                Column.maybe(
                        prefix + "zone",
                        "Zone of the local time (IANA).",
                        each(w -> w.zone().getId())),
                Column.maybe(
                        prefix + "precision",
                        "How finely it is dated: minute, hour, part-of-day, day, month, year.",
                        each(w -> w.precision().code())),
                Column.flag(
                        prefix + "about",
                        "Whether the source itself says \"about\"; the bounds are wider by one unit"
                                + " on both sides.",
                        each(When::about)),
                Column.flag(
                        prefix + "lasting",
                        "True where it went on for the whole interval, false where it happened at"
                                + " an unknown instant inside.",
                        each(When::lasting)));
    }

    private <T> Function<R, Optional<T>> each(Function<When, T> part) {
        return row -> when.apply(row).map(part);
    }
}
