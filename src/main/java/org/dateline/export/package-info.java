/// Files of a situation for other programs: the whole of it, or what the map shows.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "time",
            "report",
            "event",
            "query",
            "portrayal",
            "table",
            "geopackage"
        })
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
