package org.dateline.snapshot;

/// How a text is set.
///
/// @param size of the em square, in layout units
public record Lettering(Face face, double size) {

    static Lettering regular(double size) {
        return new Lettering(Face.REGULAR, size);
    }

    static Lettering semibold(double size) {
        return new Lettering(Face.SEMIBOLD, size);
    }

    static Lettering italic(double size) {
        return new Lettering(Face.ITALIC, size);
    }
}
