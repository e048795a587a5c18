// SPDX-License-Identifier: Apache-2.0
/**
 * The result ledger: every result once, with what it rests on, and the indicators that count it.
 *
 * <p>A {@link org.openrecp.app.result.Fact} says what was achieved, by whom, where, when, and how
 * surely. Facts are only added; {@link org.openrecp.app.result.Ledger} takes one back by a fact
 * that reverses it. {@link org.openrecp.app.result.Indicators} answers from them: additive figures
 * are added, companies are counted again for every cut, and a figure that belongs to a province
 * that was not known then is shown as not attributable.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "assessment",
            "centre",
            "company",
            "database",
            "place",
            "rate",
            "shell"
        })
@NullMarked
package org.openrecp.app.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
