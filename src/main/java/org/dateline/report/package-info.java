/// What was published: sources, their reports, and the claims they make.
@NullMarked
@ApplicationModule(allowedDependencies = {"time"})
package org.dateline.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
