// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import org.openrecp.engine.reconciliation.PlantBalance.Verdict;

/** Verdicts on a balance, in the words of responses. */
final class Verdicts {
    private Verdicts() {}

    static String code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Balanced _ -> "balanced";
            case Verdict.GrossErrorSuspected _ -> "gross-error-suspected";
            case Verdict.UnderDetermined _ -> "under-determined";
            case Verdict.Contradictory _ -> "contradictory";
        };
    }
}
