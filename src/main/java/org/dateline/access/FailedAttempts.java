package org.dateline.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Failed attempts of one kind, by key: a bounded number of keys, those longest untouched forgotten
/// first. Not safe to share between threads.
final class FailedAttempts {
    private static final int MOST_KEPT = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_DOUBLED = 10;

    private final int free;
    private final Map<String, Failures> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Failures(int count, Instant last) {}

    /// @param free failures that nobody has to wait after
    FailedAttempts(int free) {
        this.free = free;
    }

    Optional<Duration> wait(String key, Instant now) {
        return Optional.ofNullable(kept.get(key))
                .filter(failures -> failures.count >= free)
                .map(failures -> Duration.between(now, failures.last.plus(wait(failures.count))))
                .filter(Duration::isPositive);
    }

    private Duration wait(int count) {
        int doubled = Math.min(count - free, MOST_DOUBLED);
        Duration whole = FIRST_WAIT.multipliedBy(1L << doubled);
        return whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
    }

    void count(String key, Instant now) {
        kept.merge(key, new Failures(1, now), (old, one) -> new Failures(old.count + 1, now));
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    void clear(String key) {
        kept.remove(key);
    }

    void takeBack(String key) {
        kept.computeIfPresent(
                key, (k, f) -> f.count <= 1 ? null : new Failures(f.count - 1, f.last));
    }

    void forget(Instant now) {
        Iterator<Failures> oldest = kept.values().iterator();
        while (oldest.hasNext() && oldest.next().last.plus(FORGOTTEN).isBefore(now)) {
            oldest.remove();
        }
    }

    int kept() {
        return kept.size();
    }
}
