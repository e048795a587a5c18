// SPDX-License-Identifier: Apache-2.0
/**
 * What every page has in common: the frame around it, its words in the reader's language, and how
 * problems are shown.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.openrecp.app.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
