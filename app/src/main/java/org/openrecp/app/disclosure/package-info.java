// SPDX-License-Identifier: Apache-2.0
/**
 * What leaves the centre in tables: every one is made safe by the centre's rules, together with all
 * that was released before, and logged. The rules are the managers' secret.
 *
 * <p>Where a table cannot be made safe, or shows nothing, the answer is the same as for one that
 * has no data: {@link org.openrecp.app.disclosure.Disclosures.Nothing}.
 */
@ApplicationModule(allowedDependencies = {"account", "database", "result", "shell"})
@NullMarked
package org.openrecp.app.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
