package org.dateline.access;

import java.util.Locale;

/// Somebody wanted what only a higher role may do. Nothing was done.
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Person person;
    private final Role wanted;

    public NotAllowed(Person person, Role wanted) {
        super("This needs the role " + wanted.name().toLowerCase(Locale.ROOT));
        this.person = person;
        this.wanted = wanted;
    }

    public Person person() {
        return person;
    }

    public Role wanted() {
        return wanted;
    }
}
