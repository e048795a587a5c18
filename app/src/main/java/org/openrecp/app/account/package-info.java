// SPDX-License-Identifier: Apache-2.0
/** People, what they may do, and how they sign in. */
@ApplicationModule(allowedDependencies = {"centre", "database", "shell"})
@NullMarked
package org.openrecp.app.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
