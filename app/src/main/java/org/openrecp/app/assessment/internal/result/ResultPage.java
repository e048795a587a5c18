// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.ResultSummary;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.app.job.Job;
import org.openrecp.formats.report.ReportChapter;

/**
 * The results of an assessment.
 *
 * @param result null: nothing was computed yet
 * @param stale whether the data, or the baseline, changed since
 * @param problems what is to be mended before it can be computed as it stands
 * @param tabs chapters, what to look at first first
 * @param chapter null when there is no result
 * @param baselines assessments of the same company to compare with
 * @param baseline the one that is chosen
 * @param baselineAway whether that is not on this computer
 * @param job what goes on, or ended otherwise than it should; null: nothing
 */
public record ResultPage(
        AssessmentView assessment,
        @Nullable ResultSummary result,
        boolean stale,
        List<Finding> problems,
        List<Tab> tabs,
        @Nullable ReportChapter chapter,
        List<OpenLoss> openLosses,
        List<Choosable> baselines,
        @Nullable Baseline baseline,
        boolean baselineAway,
        @Nullable Job job) {
    private static final List<String> ORDER =
            List.of(
                    "summary",
                    "suspects",
                    "balance",
                    "flow",
                    "use",
                    "losses",
                    "emissions",
                    "indicators",
                    "options",
                    "portfolio",
                    "plan",
                    "meters",
                    "plant",
                    "method",
                    "assumptions");

    /** Something to compare with. */
    public record Choosable(Baseline baseline, String title, Instant at) {}

    /** A chapter to open. */
    public record Tab(String key, String title) {}

    public ResultPage {
        problems = List.copyOf(problems);
        tabs = tabs.stream().sorted(Comparator.comparingInt(t -> ORDER.indexOf(t.key()))).toList();
        openLosses = List.copyOf(openLosses);
        baselines = List.copyOf(baselines);
    }

    /** Whether a chapter is the one that is shown. */
    public boolean shows(String... keys) {
        return chapter != null && List.of(keys).contains(chapter.key());
    }

    /** Whether its options can be combined. */
    public boolean hasOptions() {
        return tabs.stream().anyMatch(t -> t.key().equals("portfolio"));
    }
}
