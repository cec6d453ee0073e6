/// Who may do what: persons, their roles and their accounts, and the log of what they wrote.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dateline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
