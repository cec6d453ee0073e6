/// The one reading door: events by extent, interval, category, known-by; counts over time; order of
/// spread.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time", "report", "event"})
package org.dateline.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
