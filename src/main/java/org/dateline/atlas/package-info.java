/// Keeps the places of the world on disk: reads them from compact files and dumps, and finds them
/// by name in an index that never lies in the heap.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time", "gazetteer"})
package org.dateline.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
