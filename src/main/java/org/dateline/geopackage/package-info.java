/// Writes OGC GeoPackages: tables with or without geometries, one row after the other. Knows
/// nothing of events.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo"})
package org.dateline.geopackage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
