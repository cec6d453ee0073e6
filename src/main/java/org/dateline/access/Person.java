package org.dateline.access;

/// Somebody who reads or writes.
///
/// @param name stands as the author of every revision that the person makes
public record Person(String name, Role role) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person needs a name");
        }
    }

    public boolean may(Role wanted) {
        return role.atLeast(wanted);
    }
}
