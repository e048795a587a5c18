// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.engine.emission.EmissionAssumption;
import org.openrecp.engine.emission.EmissionAssumption.Property;
import org.openrecp.engine.mfca.CostAssumption;
import org.openrecp.engine.mfca.CostAssumption.Reason;

class AssumptionWordsTest {
    private static AssumptionWords in(Language language) {
        return new AssumptionWords(
                language,
                id -> id.toUpperCase(Locale.ROOT),
                v -> (language == Language.VI ? "" + v : "~" + v));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasWordsInBothLanguages(Reason reason) {
        var assumptions = List.of(new CostAssumption(reason, "x"));

        assertThat(in(Language.VI).ofCosts(assumptions))
                .isNotEqualTo(in(Language.EN).ofCosts(assumptions))
                .allMatch(s -> s.endsWith(": X."));
    }

    @Test
    void whatHasTheSameReasonSharesASentence() {
        var assumptions =
                List.of(
                        new CostAssumption(Reason.RETURN_NOT_VALUED, "s1"),
                        new CostAssumption(Reason.HOURS_NOT_KNOWN, "pulper"),
                        new CostAssumption(Reason.RETURN_NOT_VALUED, "s2"));

        assertThat(in(Language.EN).ofCosts(assumptions))
                .containsExactly(
                        "Back into the process, counted as free because nothing tells what they save: S1; S2.",
                        "Share costs by hours, but none are known per product: shared by mass: PULPER.");
    }

    @Test
    void aValueOfTheTablesIsNamedWithItsFuelAndSource() {
        var assumption =
                new EmissionAssumption(
                        "coal", Property.NET_CALORIFIC_VALUE, 25.8, "BITUMINOUS_COAL", "IPCC 2006");

        assertThat(in(Language.EN).of(assumption))
                .isEqualTo(
                        "COAL: net calorific value ~25.8 MJ/kg, Other Bituminous Coal (IPCC 2006).");
        assertThat(in(Language.VI).of(assumption)).contains("nhiệt trị thấp 25.8 MJ/kg");
    }
}
