package org.dateline.desk;

import java.time.Instant;
import org.dateline.event.Category;
import org.dateline.geo.Position;

/// What the sheet asks of the page that it lies on.
public interface Page {

    /// Something was saved: the page shows the newest data, and this event.
    ///
    /// @param event its id; empty for none
    void saved(String event);

    /// The sheet was closed.
    void closed();

    /// Whether a click on the map is meant to give a position.
    void pick(boolean picking);

    /// Marks a position on the map until the sheet is closed.
    void look(Position position);

    /// What a category is called.
    String category(Category category);

    /// The address of the page with this event at an older revision.
    String then(long revision, String event);

    /// When the situation begins; decides which names were in use.
    Instant start();
}
