// SPDX-License-Identifier: Apache-2.0
/**
 * The engine's reference tables: comma-separated text on the class path, one header row, every row
 * with its source.
 */
@NullMarked
package org.openrecp.engine.table;

import org.jspecify.annotations.NullMarked;
