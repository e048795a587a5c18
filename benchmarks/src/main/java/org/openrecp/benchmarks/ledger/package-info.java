// SPDX-License-Identifier: Apache-2.0
/** The result ledger of a large centre: how long it takes to fill it and to ask it. */
@NullMarked
package org.openrecp.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
