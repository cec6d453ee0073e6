/// Still pictures and documents of a map context.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "time",
            "report",
            "event",
            "query",
            "portrayal",
            "export",
            "table"
        })
package org.dateline.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
