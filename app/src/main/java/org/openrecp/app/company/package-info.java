// SPDX-License-Identifier: Apache-2.0
/**
 * The companies of a centre: what they are called, what they do and where, who answers for them.
 *
 * <p>Every company belongs to one centre; another centre's is not found. One that was merged into
 * another keeps its id, which leads to the one that remains.
 */
@ApplicationModule(allowedDependencies = {"account", "database", "place", "shell"})
@NullMarked
package org.openrecp.app.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
