// SPDX-License-Identifier: Apache-2.0
/**
 * Rates of exchange: yearly means of a reference table, and what a centre adds where that ends.
 *
 * <p>Money keeps its currency; where somebody asks for a total, a {@link
 * org.openrecp.app.rate.RateBook} converts it and tells each rate that it used with its date and
 * source, or which rate is missing. Rates are only added: a later one for the same day or year
 * holds from then on, the earlier one stays.
 */
@ApplicationModule(allowedDependencies = {"account", "centre", "database", "shell"})
@NullMarked
package org.openrecp.app.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
