/// The pages for people at the addresses that programs use, and those addresses. Plain HTML, all of
/// which works without a script.
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
            "writing"
        })
package org.dateline.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
