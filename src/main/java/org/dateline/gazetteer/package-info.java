/// Turns toponyms into places, and says how sure it is and why.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time"})
package org.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
