// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import org.openrecp.engine.flowsheet.Stream;

/**
 * What one stream adds to an aspect.
 *
 * @param perUnit in the unit of the aspect, of one unit of the stream's material; negative for what
 *     goes into stock
 * @param perYear in the unit of the aspect
 */
public record Contribution(Stream stream, double perUnit, double perYear) {}
