package org.dateline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which rows of a file were there before: 64 bits of a digest for each id and for what it says.
final class SeenRows {
    private final Map<Long, Integer> rows = new HashMap<>();
    private final Digests digests = new Digests();

    enum Kind {
        NEW,
        /// Said before, word for word.
        SAME,
        /// The id was there before with other words.
        OTHER
    }

    Kind add(Draft draft) {
        long id = digests.number(List.of(draft.id()));
        int content =
                new Draft(
                                0,
                                draft.id(),
                                draft.category(),
                                draft.title(),
                                draft.says(),
                                draft.when(),
                                draft.place(),
                                draft.ends(),
                                draft.told(),
                                draft.attributedTo(),
                                draft.figure())
                        .hashCode();
        Integer before = rows.putIfAbsent(id, content);
        return before == null ? Kind.NEW : before == content ? Kind.SAME : Kind.OTHER;
    }
}
