package org.dateline.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.access.Role;

/// Who may through which door, written down by hand: the other side of [DoorRules]. Whoever adds an
/// address, a view or a servlet says here who it is for.
final class DoorList {

    enum For {
        /// Also where reading is closed.
        EVERYBODY,
        /// Guests too where reading is open.
        READERS,
        /// Who is signed in.
        ACCOUNTS,
        EDITORS,
        ADMINISTRATORS;

        boolean lets(Role role) {
            return switch (this) {
                case EVERYBODY, READERS, ACCOUNTS -> true;
                case EDITORS -> role.atLeast(Role.EDITOR);
                case ADMINISTRATORS -> role == Role.ADMINISTRATOR;
            };
        }

        boolean letsGuests(boolean readingOpen) {
            return this == EVERYBODY || this == READERS && readingOpen;
        }
    }

    /// @param method `GET`, `POST` … or `ANY`
    record Door(String method, String pattern) {
        /// A path that leads to the door.
        String path() {
            return pattern.replaceAll("\\{[a-z]+:\\.\\+\\\\\\.\\(\\?:js[^}]*\\}", "x.css")
                    .replaceAll("\\{name:[^}]*\\}", "style")
                    .replaceAll("\\{kind:[^}]*\\}", "css")
                    .replaceAll("\\{code:[^}]*\\}", "png")
                    .replaceAll("\\{id:[^}]*\\}", "x")
                    .replaceAll("/\\{\\*[^}]*\\}", "/x")
                    .replaceAll("\\{[^}]*\\}", "x");
        }
    }

    static final Map<Door, For> ADDRESSES =
            read(
                    """
                    EVERYBODY      GET    /login
                    EVERYBODY      GET    /login/{name:[a-z0-9-]+}.{kind:css|woff2}
                    ACCOUNTS       GET    /account
                    ACCOUNTS       POST   /account/password
                    ADMINISTRATORS GET    /people
                    ADMINISTRATORS POST   /people/add
                    ADMINISTRATORS POST   /people/role
                    ADMINISTRATORS POST   /people/password
                    ADMINISTRATORS POST   /people/enabled
                    READERS        GET    /collections
                    READERS        GET    /collections/{collection}
                    READERS        GET    /collections/{collection}/queryables
                    READERS        GET    /collections/{collection}/items
                    READERS        GET    /collections/{collection}/items/{feature}
                    READERS        GET    /collections/{situation}/map
                    READERS        GET    /changes/{situation}
                    READERS        GET    /open-data
                    READERS        GET    /conformance
                    READERS        GET    /api
                    READERS        GET    /blocks/{situation}
                    READERS        GET    /basemap/{layer}
                    READERS        GET    /symbology.json
                    READERS        GET    /export/{file}
                    READERS        GET    /gazetteer/search
                    READERS        GET    /gazetteer/resolve
                    READERS        POST   /gazetteer/resolve
                    READERS        GET    /gazetteer/places/{*path}
                    READERS        GET    /reconcile
                    READERS        POST   /reconcile
                    READERS        GET    /reconcile/suggest/entity
                    READERS        GET    /reconcile/suggest/type
                    READERS        GET    /reconcile/suggest/property
                    READERS        GET    /reconcile/properties
                    READERS        GET    /reconcile/preview
                    READERS        GET    /embed
                    READERS        GET    /embed/events
                    READERS        GET    /embed/{file:.+\\.(?:js|css|woff2)}
                    READERS        GET    /oembed
                    READERS        POST   /snapshot
                    READERS        GET    /snapshot/preview.json
                    READERS        POST   /snapshot/preview.json
                    READERS        GET    /snapshot/preview.{code:png|svg}
                    READERS        POST   /snapshot/preview.{code:png|svg}
                    READERS        GET    /snapshot/{id:[^.]+}
                    READERS        GET    /snapshot/{id}.json
                    READERS        GET    /snapshot/{id}.{format}
                    READERS        GET    /snapshot/{id}/progress
                    READERS        DELETE /snapshot/{id}/progress
                    READERS        GET    /snapshot/page/{file:.+\\.(?:js|css|woff2)}
                    """);

    /// What stands behind addresses that no controller has: files, the shell of the page.
    static final Map<Door, For> HANDLERS =
            read(
                    """
                    READERS        GET    /**
                    READERS        GET    /webjars/**
                    """);

    /// Views of the page, by their routes. Each asks for the role again at what it writes.
    static final Map<Door, For> VIEWS =
            read(
                    """
                    READERS        GET    /
                    READERS        GET    /data
                    READERS        GET    /gazetteer
                    READERS        GET    /import
                    READERS        GET    /situations
                    """);

    /// Addresses that belong to filters before every controller, or to the servlet of the page.
    static final Map<Door, For> OTHERS =
            read(
                    """
                    EVERYBODY      GET    /favicon.svg
                    READERS        GET    /?f=json
                    READERS        GET    /open-data.css
                    READERS        GET    /?v-r=init&location=data
                    READERS        POST   /?v-r=uidl&v-uiId=0
                    READERS        POST   /?v-r=heartbeat&v-uiId=0
                    READERS        GET    /?v-r=push&v-uiId=0
                    READERS        POST   /VAADIN/dynamic/resource/0/0/x
                    READERS        GET    /VAADIN/dynamic/resource/0/0/x
                    READERS        GET    /VAADIN/push
                    READERS        GET    /VAADIN/build/x.js
                    READERS        GET    /VAADIN/config/stats.json
                    READERS        GET    /sw.js
                    READERS        GET    /vaadinServlet/
                    READERS        GET    /login/x
                    READERS        GET    /login/x?v-r=init&location=data
                    EDITORS        POST   /login/x?v-r=uidl&v-uiId=0
                    READERS        GET    /oauth2/x?v-r=init&location=data
                    EDITORS        POST   /oauth2/x?v-r=uidl&v-uiId=0
                    EDITORS        POST   /error/x?v-r=uidl&v-uiId=0
                    EDITORS        POST   /favicon.svg?v-r=uidl&v-uiId=0
                    EDITORS        POST   /vaadinServlet/?v-r=uidl&v-uiId=0
                    EDITORS        POST   /import/x
                    EDITORS        POST   /situations
                    EDITORS        PUT    /collections/x/items/x
                    EDITORS        DELETE /collections/x/items/x
                    EDITORS        PATCH  /blocks/x
                    EDITORS        POST   /nothing/here
                    READERS        GET    /nothing/here
                    READERS        GET    /actuator
                    READERS        GET    /actuator/env
                    READERS        GET    /h2-console
                    """);

    /// Spring Boot's answer to failures, which is reached from inside only.
    static final Door FAILURES = new Door("ANY", "/error");

    private DoorList() {}

    private static Map<Door, For> read(String lines) {
        return lines.lines()
                .map(line -> List.of(line.strip().split(" +")))
                .collect(
                        Collectors.toMap(
                                word -> new Door(word.get(1), word.get(2)),
                                word -> For.valueOf(word.get(0)),
                                (a, b) -> {
                                    throw new IllegalStateException("listed twice");
                                },
                                java.util.LinkedHashMap::new));
    }
}
