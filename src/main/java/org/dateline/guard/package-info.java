/// Stands at every door: signs people in, asks for the role, turns other sites away.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "portrayal", "time"})
package org.dateline.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
