package org.dateline.ui;

import org.dateline.event.BoundPlace;

/// What the parts of the page may ask of it.
interface Steering {

    PageState state();

    /// Shows another state and writes it into the address.
    void go(PageState next);

    /// Opens a place and moves the map there.
    void visit(BoundPlace place);

    /// Shows the newest data after something was saved, and an event of it.
    ///
    /// @param event its id; empty for none
    void follow(String event);

    default void open(Opened opened) {
        go(state().open(opened));
    }
}
