package org.dateline.feature;

import org.dateline.geo.CoordinateSystem;
import org.locationtech.jts.geom.Geometry;

/// A box whose edges run along the axes of a reference system, in its coordinates.
public record PlacedBox(CoordinateSystem crs, Geometry box) {}
