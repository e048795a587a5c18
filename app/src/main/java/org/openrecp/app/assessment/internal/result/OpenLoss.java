// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

/**
 * A dear loss that no option acts on.
 *
 * @param stream its id
 * @param unitOperation id of the unit operation where it arises
 * @param costPerYear in the reporting currency
 */
public record OpenLoss(
        String stream,
        String material,
        String unitOperation,
        String unitOperationName,
        double costPerYear) {}
