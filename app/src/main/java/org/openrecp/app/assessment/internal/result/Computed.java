// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.formats.report.ReportChapter;
import org.openrecp.formats.text.Language;

/** What came of computing an assessment, ready to be kept. */
sealed interface Computed {
    /** It could not be computed. */
    record Refused(List<Finding> problems) implements Computed {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It was computed.
     *
     * @param baseline what it was compared with; null: nothing
     * @param baselineVersion of a baseline as it stood; null: a frozen one, or none
     * @param json all figures, for programs
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Done(
            Input input,
            @Nullable Baseline baseline,
            @Nullable Long baselineVersion,
            Figures figures,
            Map<Language, List<ReportChapter>> chapters,
            byte[] json)
            implements Computed {
        public Done {
            chapters = Map.copyOf(chapters);
        }
    }
}
