// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.formats.report.ReportChapter;
import org.openrecp.formats.text.Language;

/** What came of computing an assessment, ready to be kept. */
sealed interface Computed {
    /** It could not be computed. */
    record Refused(Map<Language, List<Finding>> problems) implements Computed {
        public Refused {
            problems = Map.copyOf(problems);
        }

        /** With the problems in each language. */
        static Refused of(Function<Locale, List<Finding>> problems) {
            return new Refused(
                    Arrays.stream(Language.values())
                            .collect(toMap(l -> l, l -> problems.apply(l.locale()))));
        }
    }

    /**
     * It was computed.
     *
     * @param baseline what was chosen to compare with, though it may not be here; null: nothing
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
