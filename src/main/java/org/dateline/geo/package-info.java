/// Positions, extents, projections (GeoTools). Longitude first, OGC:CRS84 unless named otherwise.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dateline.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
