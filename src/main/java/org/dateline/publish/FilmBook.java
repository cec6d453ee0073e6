package org.dateline.publish;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.snapshot.Progress;

/// How far films are that are being made or were made lately.
final class FilmBook {
    private static final int KEPT = 256;

    /// What can be said of a film.
    enum State {
        NONE,
        MAKING,
        DONE,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param done pictures finished
    /// @param of all pictures; 0 before the first one
    /// @param wanted false as soon as nobody wants it any more
    record Reached(State state, int done, int of, boolean wanted) {}

    private final Map<String, Reached> entries =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Reached> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized Progress begin(String key) {
        entries.put(key, new Reached(State.MAKING, 0, 0, true));
        return (done, of) -> reached(key, done, of);
    }

    private synchronized boolean reached(String key, int done, int of) {
        Reached entry = entries.get(key);
        boolean wanted = entry == null || entry.wanted();
        entries.put(key, new Reached(State.MAKING, done, of, wanted));
        return wanted;
    }

    synchronized void end(String key, State state) {
        Reached before = find(key);
        entries.put(key, new Reached(state, before.done(), before.of(), true));
    }

    /// Stops the making of a film; says whether there was one.
    synchronized boolean stop(String key) {
        Reached entry = find(key);
        if (entry.state() != State.MAKING) {
            return false;
        }
        entries.put(key, new Reached(State.MAKING, entry.done(), entry.of(), false));
        return true;
    }

    synchronized Reached find(String key) {
        return Optional.ofNullable(entries.get(key)).orElse(new Reached(State.NONE, 0, 0, true));
    }
}
