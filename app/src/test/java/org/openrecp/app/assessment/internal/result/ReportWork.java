// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.formats.text.Language;
import org.springframework.stereotype.Component;

/** Has reports written for tests of other packages. */
@Component
public class ReportWork {
    private final Work work;

    ReportWork(Work work) {
        this.work = work;
    }

    /** Begins one, and waits a little for it. */
    public java.util.UUID begin(AssessmentView assessment) {
        return work.report(assessment, Language.EN).id();
    }
}
