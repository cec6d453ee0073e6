package org.dateline.intake;

import java.util.List;
import java.util.Optional;
import org.dateline.event.Category;
import org.dateline.event.Rejection;

/// What would become of a file.
///
/// @param rows that were looked at
/// @param added events that the situation does not hold yet
/// @param known events that it holds just so
/// @param differing events that it holds otherwise; they are passed over unless the file is to win
/// @param repeated rows that say the same as an earlier one
/// @param rejected how many rows become no event
/// @param rejections the first of them
/// @param words in the column of categories; unknown ones first, then by how often they stand
/// @param sample the first rows, as they would be
/// @param notes what a user should know
/// @param found where and when the rows are
public record Check(
        List<String> columns,
        Mapping mapping,
        long rows,
        long added,
        long known,
        long differing,
        long repeated,
        long rejected,
        int reports,
        List<Rejection> rejections,
        List<Word> words,
        Toponyms toponyms,
        List<Sample> sample,
        List<String> notes,
        Found found) {

    /// A word in the column of categories.
    ///
    /// @param meant empty where it is not known
    public record Word(String word, int rows, Optional<Category> meant) {}

    /// One row as it would be.
    public record Sample(
            long line, String title, String category, String when, String place, String source) {}

    /// Columns that mean nothing here and are not taken over; those of a geometry are.
    public List<String> unused() {
        return columns.stream()
                .filter(c -> !mapping.columns().containsValue(c) && !c.startsWith("geometry."))
                .toList();
    }

    /// Whether anything would be written.
    public boolean isWorthIt() {
        return added + differing > 0;
    }
}
