// SPDX-License-Identifier: Apache-2.0
/**
 * The company's view of its own plant: what it uses and makes month by month, and what that is per
 * unit of output.
 */
@ApplicationModule(allowedDependencies = {"assessment", "centre", "company", "database", "shell"})
@NullMarked
package org.openrecp.app.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
