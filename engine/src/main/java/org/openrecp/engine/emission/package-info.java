// SPDX-License-Identifier: Apache-2.0
/**
 * Greenhouse gases by scope, gas by gas, and other loads to water, land and air, each with the
 * factor, source, year and status that gave it.
 */
@NullMarked
package org.openrecp.engine.emission;

import org.jspecify.annotations.NullMarked;
