// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.Findings;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.AssessmentResult;
import org.springframework.stereotype.Component;

/** The last results in memory, with all that the database does not keep of them. */
@Component
public class RecentResults {
    private static final int MOST = 16;

    private final Map<Input, AssessmentResult> results =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Input, AssessmentResult> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void keep(Input input, AssessmentResult result) {
        results.put(input, result);
    }

    private synchronized @Nullable AssessmentResult find(Input input) {
        return results.get(input);
    }

    /** The result of rows that were computed before: computed again where it is forgotten. */
    public AssessmentResult of(Input input) {
        var kept = find(input);
        if (kept != null) {
            return kept;
        }
        var baseline = input.baseline() == null ? null : Findings.of(input.baseline());
        var result =
                Assessment.assess(
                        Findings.of(input.rows()).plant().orElseThrow(),
                        baseline == null ? null : baseline.plant().orElseThrow(),
                        _ -> {});
        keep(input, result);
        return result;
    }
}
