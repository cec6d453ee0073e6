/// Filters in CQL2 (OGC 21-065r2), text and JSON: read into a tree, checked against what may be
/// asked, answered on values in memory. What somebody writes reaches no other language.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time"})
package org.dateline.cql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
