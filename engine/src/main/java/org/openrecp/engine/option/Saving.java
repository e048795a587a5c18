// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import org.openrecp.engine.model.ResourceUse;

/**
 * What is saved per year for the same product; negative is more use.
 *
 * @param money purchases and disposal saved, before running costs, in the reporting currency
 */
public record Saving(double money, ResourceUse resources) {}
