/// Takes over tables of events that others made: says what each column means, binds their toponyms
/// all at once, shows what would become of every row, and commits all of it or nothing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"geo", "time", "report", "gazetteer", "event", "ingest", "table"})
package org.dateline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
