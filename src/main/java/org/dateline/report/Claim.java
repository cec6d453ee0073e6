package org.dateline.report;

import java.util.List;
import java.util.Optional;
import org.dateline.time.When;

/// One report says something about one event.
///
/// @param id unique in its situation
/// @param report the id of the report that makes it
/// @param says what it says, paraphrased in our words
/// @param attributedTo to whom the report attributes it; empty where the report speaks for itself
/// @param when when the report says that it happened, as precisely as the report is
/// @param where the toponyms as the report writes them
/// @param note our remark, for example that the report errs
public record Claim(
        String id,
        String report,
        String says,
        Optional<String> attributedTo,
        Optional<When> when,
        List<Mention> where,
        Optional<Figure> figure,
        Optional<String> note) {

    public Claim {
        where = List.copyOf(where);
    }
}
