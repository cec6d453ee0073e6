/// Reads files and texts, resolves their toponyms, writes events. Keeps every rejected row with its
/// reason.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time", "report", "gazetteer", "event", "access"})
package org.dateline.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
