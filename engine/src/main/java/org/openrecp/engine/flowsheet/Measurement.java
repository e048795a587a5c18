// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import org.openrecp.engine.quantity.Estimate;

/**
 * The measured amount of a stream in the period, in the unit of its material.
 *
 * @param defaulted whether the uncertainty is the grade's default
 */
public record Measurement(String stream, Estimate amount, Grade grade, boolean defaulted) {}
