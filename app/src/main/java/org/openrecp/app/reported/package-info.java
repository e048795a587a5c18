// SPDX-License-Identifier: Apache-2.0
/**
 * Figures that others printed and of which there are no records, such as "15,703 people trained":
 * held as printed, with source, scope and every reading that the words allow. They stand beside
 * what is computed from records and are never added to it.
 */
@ApplicationModule(allowedDependencies = {"centre", "database", "result", "shell"})
@NullMarked
package org.openrecp.app.reported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
