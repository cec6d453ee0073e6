/// Rows in and out of files: CSV, TSV, XLSX, GeoJSON and KML as one model of columns and cells,
/// read as a stream within stated limits. Knows nothing of events.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dateline.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
