// SPDX-License-Identifier: Apache-2.0
/**
 * Files and photos: what stands behind a task, a cause, an option or a bill.
 *
 * <p>A file is known by its content, not by its name. Pictures are decoded within limits and
 * written anew, so that places, serial numbers and hidden programs stay behind; nothing is shown
 * inside a page that a browser could run. The content lies in the database, in chunks, so that one
 * backup and one transaction hold all.
 */
@ApplicationModule(allowedDependencies = {"company", "database", "shell"})
@NullMarked
package org.openrecp.app.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
