// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import static org.openrecp.app.demo.internal.DemoTable.id;

import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.job.NotDone;
import org.openrecp.app.job.Outcome;
import org.springframework.stereotype.Component;

/**
 * Has the assessments of the invented centre computed and its tables published, beside the start.
 */
@Component
class DemoResults {
    private static final String KIND = "result.job-compute";

    private final Assessments assessments;
    private final Results results;
    private final Jobs jobs;
    private final DemoPublic site;

    DemoResults(Assessments assessments, Results results, Jobs jobs, DemoPublic site) {
        this.assessments = assessments;
        this.results = results;
        this.jobs = jobs;
        this.site = site;
    }

    void compute(UUID centre) {
        DemoTable.rows("assessments.csv").stream()
                .filter(r -> r.find("computed") != null)
                .map(r -> id("assessment " + r.get("key")))
                .map(a -> assessments.find(a).orElseThrow())
                .forEach(a -> jobs.submit(subject(a), _ -> computeOne(a.id())));
        jobs.submit(
                new Jobs.Subject("publish.job-demo", centre, centre, centre),
                _ -> {
                    site.tables(centre);
                    return Outcome.at("/publishing");
                });
    }

    private Outcome computeOne(UUID assessment) throws NotDone {
        if (!results.compute(assessment)) {
            throw new NotDone("result.job-problems");
        }
        site.tell(assessment);
        return Outcome.at("/assessments/" + assessment + "/results");
    }

    private static Jobs.Subject subject(AssessmentView assessment) {
        return new Jobs.Subject(KIND, assessment.id(), assessment.centre(), assessment.company());
    }
}
