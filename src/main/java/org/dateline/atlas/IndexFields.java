package org.dateline.atlas;

/// The fields of the index. Of those that hold names, a posting's position is the number of the
/// name in its place.
final class IndexFields {
    /// Changes whenever an index built before could not be read as it should.
    static final int VERSION = 2;

    /// A place's id, and those under which others know it.
    static final String ID = "id";

    /// Codes as they are written, but for full stops.
    static final String CODE = "code";

    static final String FOLDED = "folded";
    static final String SKELETON = "skeleton";

    /// Names without the word for their kind.
    static final String STEM = "stem";

    static final String STEM_SKELETON = "stem-skeleton";

    /// Single words of names.
    static final String WORD = "word";

    /// The first one to [#EDGE] letters of names, which too many names share to look for them all.
    static final String BEGINNING = "beginning";

    static final int EDGE = 3;

    /// What a place is to others: `country XX`, `governs ID`, and `airport ID` for what lies in it.
    static final String ROLE = "role";

    /// The place, as a [PlaceLine].
    static final String LINE = "line";

    /// How prominent it is; documents stand in its order, so that the first are the likeliest.
    static final String RANK = "rank";

    private IndexFields() {}
}
