// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;

/**
 * The action plan: who does what until when, what was done, what it saved.
 *
 * @param claimed money of savings not judged yet, by currency
 * @param verified money of verified savings, by currency
 */
public record PlanPage(
        AssessmentView assessment,
        List<Line> lines,
        String currency,
        Map<String, BigDecimal> claimed,
        Map<String, BigDecimal> verified) {

    /** An option that is to be done, or was. */
    public record Line(
            OptionRow option,
            @Nullable Implementation implementation,
            List<Claim> claims,
            boolean late) {
        public long verified() {
            return claims.stream()
                    .map(Claim::verdict)
                    .filter(v -> v != null && v.verified())
                    .count();
        }

        public long open() {
            return claims.stream().filter(c -> c.verdict() == null).count();
        }
    }

    static Line line(
            OptionRow option,
            @Nullable Implementation implementation,
            List<Claim> claims,
            LocalDate today) {
        var due = option.due();
        return new Line(
                option,
                implementation,
                claims,
                implementation == null && due != null && due.isBefore(today));
    }

    static PlanPage of(AssessmentView assessment, List<Line> lines, String currency) {
        var claimed = new TreeMap<String, BigDecimal>();
        var verified = new TreeMap<String, BigDecimal>();
        for (var line : lines) {
            for (var claim : line.claims()) {
                var verdict = claim.verdict();
                if (verdict == null) {
                    claimed.merge(claim.currency(), claim.money(), BigDecimal::add);
                } else if (verdict.verified()) {
                    verified.merge(claim.currency(), claim.money(), BigDecimal::add);
                }
            }
        }
        return new PlanPage(assessment, lines, currency, claimed, verified);
    }
}
