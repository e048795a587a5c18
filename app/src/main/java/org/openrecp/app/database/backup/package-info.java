// SPDX-License-Identifier: Apache-2.0
/**
 * A whole database in one file, and back: a zip of every table as PostgreSQL copies it, of one
 * moment, with what is needed to know that it is whole.
 */
@NullMarked
package org.openrecp.app.database.backup;

import org.jspecify.annotations.NullMarked;
