/// When things happened: half-open intervals with a stated precision. Text becomes time, and time
/// becomes text, only here.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dateline.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
