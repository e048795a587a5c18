// SPDX-License-Identifier: Apache-2.0
/**
 * The main job, composed of all the rest: a plant's data in, balance, costs, emissions, indicators
 * and options out.
 */
@NullMarked
package org.openrecp.engine.assessment;

import org.jspecify.annotations.NullMarked;
