package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.util.function.IntFunction;

/// Pictures shown one after the other, each painted when it is needed.
///
/// @param frames how many
/// @param millisEach how long each of them stands
/// @param millisLast how long the last one stands
/// @param painter gives picture 0 to `frames` - 1, all of one size, of type `TYPE_INT_RGB`; one may
///   be asked for twice
record Film(int frames, int millisEach, int millisLast, IntFunction<BufferedImage> painter) {

    Film {
        if (frames < 1 || millisEach < 20 || millisLast < 20) {
            throw new IllegalArgumentException("A film has frames that can be seen");
        }
    }

    /// How long frame `index` stands.
    int millis(int index) {
        return index == frames - 1 ? millisLast : millisEach;
    }

    BufferedImage frame(int index) {
        return painter.apply(index);
    }

    static void report(Progress progress, int done, int of) {
        if (!progress.reached(done, of)) {
            throw new FilmStopped(done, of);
        }
    }
}
