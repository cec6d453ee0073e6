/// How events look and read: symbology, legend, map context and its URL, caption, citation, alt
/// text.
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "time", "report", "event", "query"})
package org.dateline.portrayal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
