/// What happened, where, when, and who claims it; the store that remembers every revision.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time", "report"})
package org.dateline.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
