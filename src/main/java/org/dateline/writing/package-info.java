/// Writes features in the formats that other programs read, one after the other, so that a page of
/// any length needs little memory.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time", "cql", "feature", "geopackage"})
package org.dateline.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
