package org.dateline.guard;

import java.util.List;
import org.dateline.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Who may go through a door.
///
/// @param methods empty for every one
/// @param pattern of paths, as in Spring's mappings
/// @param role at least; a viewer who is not signed in goes through where reading is open
/// @param toEverybody also where reading is closed
/// @param toAccounts only to who is signed in, also where reading is open
/// @param fromOtherSites pages of other sites may ask too: nothing is written, and no cookie counts
record DoorRule(
        List<HttpMethod> methods,
        PathPattern pattern,
        Role role,
        boolean toEverybody,
        boolean toAccounts,
        boolean fromOtherSites) {

    static DoorRule of(Role role, String pattern, HttpMethod... methods) {
        return new DoorRule(
                List.of(methods),
                PathPatternParser.defaultInstance.parse(pattern),
                role,
                false,
                false,
                false);
    }

    DoorRule everybody() {
        return new DoorRule(methods, pattern, role, true, toAccounts, fromOtherSites);
    }

    DoorRule accounts() {
        return new DoorRule(methods, pattern, role, toEverybody, true, fromOtherSites);
    }

    DoorRule otherSites() {
        return new DoorRule(methods, pattern, role, toEverybody, toAccounts, true);
    }

    boolean fits(HttpMethod method, PathContainer path) {
        return (methods.isEmpty() || methods.contains(method)) && pattern.matches(path);
    }
}
