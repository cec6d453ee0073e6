/// Finds the toponyms of running English text and says which places they mean.
@NullMarked
@ApplicationModule(allowedDependencies = {"gazetteer"})
package org.dateline.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
