/// OGC API - Features: the collections of all situations over HTTP, for programs and, as `pages`,
/// for people.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "time",
            "report",
            "event",
            "query",
            "portrayal",
            "cql",
            "feature",
            "pages",
            "writing",
            "geopackage"
        })
package org.dateline.ogc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
