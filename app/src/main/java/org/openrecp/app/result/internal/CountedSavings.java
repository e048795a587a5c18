// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import org.openrecp.app.assessment.SavingUnits;
import org.openrecp.app.result.UnitText;
import org.springframework.stereotype.Component;

/** Savings count where their resource has an indicator that their unit fits. */
@Component
class CountedSavings implements SavingUnits {
    @Override
    public boolean counts(String resource, String unit) {
        return ResourceWords.indicator(resource)
                .map(IndicatorTable::get)
                .flatMap(line -> UnitText.parse(unit).filter(u -> u.fits(line.indicator())))
                .isPresent();
    }
}
