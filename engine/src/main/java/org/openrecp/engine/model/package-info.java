// SPDX-License-Identifier: Apache-2.0
/**
 * The process model: what each unit operation takes and gives per unit of throughput, from the
 * reconciled balance, solved again for the same product when coefficients change.
 */
@NullMarked
package org.openrecp.engine.model;

import org.jspecify.annotations.NullMarked;
