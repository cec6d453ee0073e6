package org.dateline.guard;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// Every door that is not plain reading, and who may go through it; the first rule that fits holds.
/// Reading needs no rule. A writing method without one needs an editor, and a test fails.
final class DoorRules {
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    static final List<DoorRule> ALL =
            List.of(
                    // Signing in. No more than these: behind every other address stands the servlet
                    // of
                    // the page, which takes its own requests at whatever address they come.
                    DoorRule.of(Role.VIEWER, "/login", GET, HEAD, POST).everybody(),
                    DoorRule.of(Role.VIEWER, "/login/{file:[a-z0-9-]+[.](?:css|woff2)}", GET, HEAD)
                            .everybody(),
                    DoorRule.of(Role.VIEWER, "/favicon.svg", GET, HEAD).everybody(),
                    // Accounts
                    DoorRule.of(Role.VIEWER, "/account/{*rest}").accounts(),
                    DoorRule.of(Role.ADMINISTRATOR, "/people/{*rest}"),
                    // Reading by POST: the question is too long for an address
                    DoorRule.of(Role.VIEWER, "/reconcile/{*rest}", POST).otherSites(),
                    DoorRule.of(Role.VIEWER, "/gazetteer/resolve", POST).otherSites(),
                    // Keeps a request for a picture, and no data
                    DoorRule.of(Role.VIEWER, "/snapshot", POST),
                    DoorRule.of(Role.VIEWER, "/snapshot/{preview}", POST),
                    DoorRule.of(Role.VIEWER, "/snapshot/{id}/progress", DELETE),
                    // Vaadin's own requests; what they do asks for the role again
                    DoorRule.of(Role.VIEWER, "/", POST),
                    DoorRule.of(Role.VIEWER, "/VAADIN/{*rest}", POST),
                    // Writing
                    DoorRule.of(Role.EDITOR, "/import/{*rest}", POST, PUT, PATCH, DELETE),
                    DoorRule.of(Role.EDITOR, "/situations/{*rest}", POST, PUT, PATCH, DELETE));

    private DoorRules() {}

    static Optional<DoorRule> find(HttpMethod method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return ALL.stream().filter(rule -> rule.fits(method, parsed)).findFirst();
    }

    static boolean isReading(HttpMethod method) {
        return READING.contains(method);
    }

    static Role role(HttpMethod method, String path) {
        return find(method, path)
                .map(DoorRule::role)
                .orElse(isReading(method) ? Role.VIEWER : Role.EDITOR);
    }
}
