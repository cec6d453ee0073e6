package org.dateline.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
/// @param lapse that it no longer stands; empty while it does
public record Claim(
        String id,
        String report,
        String says,
        Optional<String> attributedTo,
        Optional<When> when,
        List<Mention> where,
        Optional<Figure> figure,
        Optional<String> note,
        Optional<Lapse> lapse) {

    public Claim {
        where = List.copyOf(where);
    }

    /// A claim that stands.
    public Claim(
            String id,
            String report,
            String says,
            Optional<String> attributedTo,
            Optional<When> when,
            List<Mention> where,
            Optional<Figure> figure,
            Optional<String> note) {
        this(id, report, says, attributedTo, when, where, figure, note, Optional.empty());
    }

    /// Whether it counts.
    public boolean stands() {
        return lapse.isEmpty();
    }

    public Claim lapsed(Optional<Lapse> how) {
        return new Claim(id, report, says, attributedTo, when, where, figure, note, how);
    }

    /// The claim as it was while only what `happened` accepts had happened to it.
    public Claim before(Predicate<Lapse> happened) {
        return lapse.isEmpty() || happened.test(lapse.get()) ? this : lapsed(Optional.empty());
    }
}
