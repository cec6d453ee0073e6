/// What a situation holds as features for other programs: five collections with fields, geometries
/// and times, found by extent, interval, known-by and filter, page by page.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time", "report", "event", "query", "cql"})
package org.dateline.feature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
