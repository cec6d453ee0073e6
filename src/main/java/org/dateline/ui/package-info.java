/// Vaadin views and the Java halves of the web components.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "time",
            "report",
            "gazetteer",
            "reading",
            "event",
            "ingest",
            "query",
            "portrayal",
            "access",
            "ingest",
            "intake",
            "table",
            "desk"
        })
package org.dateline.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
