// SPDX-License-Identifier: Apache-2.0
/**
 * Cleaner production options: their effects on the process model, their economics alone and in
 * sets, the best portfolio, the abatement cost curve.
 */
@NullMarked
package org.openrecp.engine.option;

import org.jspecify.annotations.NullMarked;
