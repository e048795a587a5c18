// SPDX-License-Identifier: Apache-2.0
/**
 * Long work: a report, an import, a large calculation. It runs beside the request that asked for
 * it, within the same scope, shows how far it is, and can be cancelled. When the process that runs
 * it dies, the work is not resumed; it says that it did not finish.
 */
@ApplicationModule(allowedDependencies = {"company", "database", "shell"})
@NullMarked
package org.openrecp.app.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
