// SPDX-License-Identifier: Apache-2.0
/**
 * Units, values with their uncertainty, money, periods. Text becomes a quantity here, once, at the
 * border; inside the engine a number is in the unit that its name says. Units are UCUM codes
 * (parsed by a library) or an alias that people write: kWh, m³, tấn, toe.
 */
@NullMarked
package org.openrecp.engine.quantity;

import org.jspecify.annotations.NullMarked;
