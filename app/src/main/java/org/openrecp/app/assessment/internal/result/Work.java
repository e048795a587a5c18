// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.job.Job;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.job.NotDone;
import org.openrecp.app.job.Outcome;
import org.openrecp.engine.assessment.Stage;
import org.openrecp.formats.text.Language;
import org.springframework.stereotype.Component;

/**
 * Long work on results: computing them, writing reports. Most of it is done within a second or two.
 */
@Component
class Work {
    private static final String COMPUTE = "result.job-compute";
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long BETWEEN_LOOKS = 40;

    private final Jobs jobs;
    private final Computation computation;
    private final Reports reports;

    Work(Jobs jobs, Computation computation, Reports reports) {
        this.jobs = jobs;
        this.computation = computation;
        this.reports = reports;
    }

    /** Has an assessment computed, and waits a little for it. */
    Job compute(AssessmentView assessment) {
        var id = assessment.id();
        return started(
                assessment,
                COMPUTE,
                progress -> {
                    if (!computation.compute(id, stage -> tell(progress, stage))) {
                        throw new NotDone("result.job-problems");
                    }
                    return Outcome.at("/assessments/" + id + "/results");
                });
    }

    /** Has the report written, and waits a little for it. */
    Job report(AssessmentView assessment, Language language) {
        var id = assessment.id();
        return started(
                assessment,
                reportIn(language),
                progress -> {
                    progress.at("result.stage-report", 0);
                    reports.write(id, language);
                    return Outcome.at("/assessments/" + id + "/report");
                });
    }

    /** The last work on an assessment that goes on, or that ended otherwise than it should. */
    @Nullable Job unfinished(UUID assessment, Instant since) {
        return Stream.concat(Stream.of(COMPUTE), Stream.of(Language.values()).map(Work::reportIn))
                .flatMap(kind -> jobs.latest(kind, assessment).stream())
                .filter(j -> j.isActive() || (!isDone(j) && j.queued().isAfter(since)))
                .max(Comparator.comparing(Job::queued))
                .orElse(null);
    }

    /** Whether it came to a good end. */
    static boolean isDone(Job job) {
        return job.state() == Job.State.DONE;
    }

    private static String reportIn(Language language) {
        return "result.job-report-" + language.code();
    }

    private static void tell(JobProgress progress, Stage stage) {
        progress.at(
                "result.stage-" + stage.name().toLowerCase(Locale.ROOT),
                (double) List.of(Stage.values()).indexOf(stage) / Stage.values().length);
    }

    private Job started(AssessmentView assessment, String kind, Jobs.Work work) {
        var subject =
                new Jobs.Subject(kind, assessment.id(), assessment.centre(), assessment.company());
        var id = jobs.submit(subject, work);
        var end = System.nanoTime() + PATIENCE.toNanos();
        var job = jobs.find(id).orElseThrow();
        while (job.isActive() && System.nanoTime() < end) {
            pause();
            job = jobs.find(id).orElseThrow();
        }
        return Objects.requireNonNull(job);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
