package org.dateline.feature;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for, by one caller while the others wait. Where
/// that fails, the next caller tries again.
final class Once<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
