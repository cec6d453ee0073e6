/// Hands snapshots, embeds and films out: their addresses, their pages, their queue.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"geo", "time", "report", "event", "query", "portrayal", "snapshot"})
package org.dateline.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
