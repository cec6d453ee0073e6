/// OGC API Features and the other open doors.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "time",
            "report",
            "gazetteer",
            "reading",
            "event",
            "query",
            "portrayal",
            "access"
        })
package org.dateline.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
