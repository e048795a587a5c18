// SPDX-License-Identifier: Apache-2.0
/**
 * The database: PostgreSQL of this machine's own or of a server, and what a piece of work may see
 * in it.
 *
 * <p>Every connection is handed out with the {@link org.openrecp.app.database.Scope} of the work
 * that asked for it; the row-level security of each table reads it. Work without a scope sees no
 * company's rows.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.openrecp.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
