// SPDX-License-Identifier: Apache-2.0
/**
 * The trail of every change: who changed what, when, from what to what.
 *
 * <p>Triggers of the database write it; nobody adds to it, changes it or takes from it otherwise.
 * The one exception is the erasure of a person's data on lawful request, which puts a pseudonym
 * where the data stood, keeps all else, and is itself recorded.
 */
@ApplicationModule(allowedDependencies = {"account", "database", "shell"})
@NullMarked
package org.openrecp.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
