/// Changing a situation by hand: drafts and what is wrong with them, merging, splitting, undoing,
/// comparing, and what to do where two people changed the same event.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time", "report", "gazetteer", "event", "ingest"})
package org.dateline.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
