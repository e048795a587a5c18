// SPDX-License-Identifier: Apache-2.0
/**
 * The plant as a directed graph: unit operations joined by streams of materials in a period, and to
 * the world outside and the stock. A <em>layer</em> is something conserved (total mass, water,
 * energy, a component such as fibre or chromium); each unit operation says which layers it
 * conserves.
 */
@NullMarked
package org.openrecp.engine.flowsheet;

import org.jspecify.annotations.NullMarked;
