// SPDX-License-Identifier: Apache-2.0
/**
 * Data reconciliation: the flows nearest the measurements that close every balance, what each could
 * and could not be known to, and which measurements or balances are suspect. Weighted least squares
 * with linear balances and with the product of flow and composition; sparse throughout.
 */
@NullMarked
package org.openrecp.engine.reconciliation;

import org.jspecify.annotations.NullMarked;
