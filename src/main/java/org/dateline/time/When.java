package org.dateline.time;

import java.time.Instant;
import java.time.ZoneId;

/// When something happened, as precisely as its source says and no more.
///
/// Two kinds share the type. A *dated* thing (`lasting` false) happened at one unknown instant
/// inside `bounds`, `[earliest start, latest end)`. A *lasting* thing (`lasting` true) went on for
/// all of `bounds`.
///
/// @param bounds half-open, in UTC; widened by one unit of the precision on both sides where
///   `about` is set
/// @param precision how finely the source dates it
/// @param about the source itself says "about" (EDTF level 1 `~`)
/// @param lasting whether it fills its bounds or lies somewhere inside them
/// @param zone the civil time in which the source speaks, and in which the time is written for
///   people
public record When(
        Interval bounds, Precision precision, boolean about, boolean lasting, ZoneId zone) {

    /// The instant by which it has happened or begun at the earliest; the key that sorts events in
    /// time.
    public Instant earliest() {
        return bounds.start();
    }

    public boolean certainlyWithin(Interval interval) {
        return interval.contains(bounds);
    }

    public boolean possiblyWithin(Interval interval) {
        return interval.intersects(bounds);
    }

    /// Whether the source leaves open by more than an hour when it happened.
    public boolean isImprecise() {
        return !lasting && (about || precision.compareTo(Precision.HOUR) > 0);
    }

    /// Whether it is dated by days or coarser, and its bounds are midnights of its zone.
    public boolean isWholeDays() {
        return precision.compareTo(Precision.DAY) >= 0
                && isDayBreak(bounds.start())
                && isDayBreak(bounds.end());
    }

    /// The same days of the calendar in another zone: other instants.
    public When sameDaysIn(ZoneId other) {
        Interval moved = new Interval(moved(bounds.start(), other), moved(bounds.end(), other));
        return new When(moved, precision, about, lasting, other);
    }

    private boolean isDayBreak(Instant instant) {
        return isOpen(instant)
                || instant.equals(
                        instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }

    private Instant moved(Instant instant, ZoneId other) {
        return isOpen(instant)
                ? instant
                : instant.atZone(zone).toLocalDate().atStartOfDay(other).toInstant();
    }

    private static boolean isOpen(Instant instant) {
        return instant.equals(Interval.OPEN_START) || instant.equals(Interval.OPEN_END);
    }
}
