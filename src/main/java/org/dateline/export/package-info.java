/// Events as files for other programs: CSV with its metadata, GeoJSON, GeoPackage, KML, XLSX.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"geo", "time", "report", "event", "query", "portrayal", "table"})
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
