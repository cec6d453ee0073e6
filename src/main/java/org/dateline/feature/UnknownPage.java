package org.dateline.feature;

/// A text that says where a page begins, and is none.
public final class UnknownPage extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownPage() {
        super("no such page");
    }
}
