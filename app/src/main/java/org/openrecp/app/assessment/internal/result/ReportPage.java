// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.ResultSummary;
import org.openrecp.app.job.Job;

/**
 * The reports of an assessment.
 *
 * @param result null: nothing was computed yet, so there is nothing to report
 * @param languages each with what is written in it
 * @param json size of the file for programs; null: there is none
 * @param job what goes on, or ended otherwise than it should; null: nothing
 */
public record ReportPage(
        AssessmentView assessment,
        @Nullable ResultSummary result,
        List<InLanguage> languages,
        @Nullable Integer json,
        @Nullable Job job) {

    /**
     * A language.
     *
     * @param code of BCP 47
     * @param files empty: not written yet
     */
    public record InLanguage(String code, List<ReportFile> files) {
        public InLanguage {
            files = List.copyOf(files);
        }
    }

    /** A file to be taken away. */
    public record ReportFile(String name, int size) {
        /** Its size in kilobytes, at least one. */
        public long kilobytes() {
            return Math.max(1, Math.round(size / 1000.0));
        }
    }

    public ReportPage {
        languages = List.copyOf(languages);
    }

    /** Whether the data changed since. */
    public boolean stale() {
        return result != null && result.version() != assessment.version();
    }
}
