// SPDX-License-Identifier: Apache-2.0
/**
 * The centres of an installation: each has its own people and companies, apart from those of the
 * others.
 */
@ApplicationModule(allowedDependencies = {"database", "shell"})
@NullMarked
package org.openrecp.app.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
