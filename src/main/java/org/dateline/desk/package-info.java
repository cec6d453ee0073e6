/// The sheet beside the map in which a situation is changed: events, claims and reports, what
/// became of them, and who may choose what where two people changed the same.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "time",
            "report",
            "gazetteer",
            "event",
            "portrayal",
            "ingest",
            "editing",
            "access"
        })
package org.dateline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
