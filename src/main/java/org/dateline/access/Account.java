package org.dateline.access;

import java.time.Instant;
import java.util.Optional;

/// Lets one person in.
///
/// @param password hash with its algorithm in front; empty where the person signs in elsewhere
/// @param identity issuer and subject of OpenID Connect; empty where the password is here
/// @param version raised by whatever must end the sessions that are open
public record Account(
        String name,
        Role role,
        boolean enabled,
        String password,
        Optional<String> identity,
        long version,
        Instant since) {

    public Person person() {
        return new Person(name, role);
    }

    public boolean isAdministrator() {
        return enabled && role == Role.ADMINISTRATOR;
    }

    Account withRole(Role wanted) {
        return new Account(name, wanted, enabled, password, identity, version, since);
    }

    Account withPassword(String hash) {
        return new Account(name, role, enabled, hash, identity, version + 1, since);
    }

    Account withEnabled(boolean wanted) {
        return new Account(name, role, wanted, password, identity, version + 1, since);
    }

    /// Without the password's hash.
    @Override
    public String toString() {
        return name + " (" + role + (enabled ? ")" : ", disabled)");
    }
}
