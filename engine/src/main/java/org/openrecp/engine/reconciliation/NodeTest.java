// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

/**
 * The nodal test of one balance.
 *
 * @param residual measured inputs less outputs, kg or MJ
 * @param z residual ÷ its standard deviation
 */
public record NodeTest(String unitOperation, String layer, double residual, double z) {}
