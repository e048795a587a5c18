// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.ResultSummary;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.Findings;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.assessment.Stage;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.formats.json.ResultsJson;
import org.openrecp.formats.report.Report;
import org.openrecp.formats.report.ReportChapter;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriUtils;

/** Computes assessments and keeps what comes of it. */
@Service
class Computation implements Results {
    private static final int INNER_HEADING = 3;

    private final Assessments assessments;
    private final ResultStore store;
    private final RecentResults recent;
    private final Inputs inputs;

    Computation(Assessments assessments, ResultStore store, RecentResults recent, Inputs inputs) {
        this.assessments = assessments;
        this.inputs = inputs;
        this.store = store;
        this.recent = recent;
    }

    @Override
    public Optional<ResultSummary> latest(UUID assessment) {
        return store.latest(assessment);
    }

    @Override
    public Map<UUID, ResultSummary> latest(Collection<UUID> assessments) {
        return store.latest(assessments);
    }

    @Override
    public List<ResultSummary> history(UUID assessment) {
        return store.summaries(assessment);
    }

    @Override
    public boolean compute(UUID assessment) {
        return compute(assessment, _ -> {});
    }

    /**
     * Computes and keeps.
     *
     * @param progress is told each stage as it begins
     * @return whether it could be computed
     */
    boolean compute(UUID id, Consumer<Stage> progress) {
        var moment = inputs.now(id);
        var computed = computed(moment, progress);
        store.save(moment.assessment(), computed);
        return computed instanceof Computed.Done;
    }

    private Computed computed(Inputs.Moment moment, Consumer<Stage> progress) {
        var input = moment.input();
        var findings = Findings.of(input.rows());
        var then = input.baseline() == null ? null : Findings.of(input.baseline());
        if (findings.plant().isEmpty()) {
            return Computed.Refused.of(findings::problems);
        }
        if (then != null && then.plant().isEmpty()) {
            return Computed.Refused.of(locale -> ofBaseline(then, locale));
        }
        var plant = findings.plant().get();
        try {
            var result =
                    Assessment.assess(
                            plant, then == null ? null : then.plant().orElseThrow(), progress);
            recent.keep(input, result);
            return new Computed.Done(
                    input,
                    moment.baseline(),
                    moment.baselineVersion(),
                    Figures.of(result),
                    chapters(moment.assessment().id(), result),
                    json(result));
        } catch (InvalidInput e) {
            return Computed.Refused.of(locale -> EngineProblems.findings(e, input.rows(), locale));
        }
    }

    private static List<Finding> ofBaseline(Findings baseline, Locale locale) {
        var texts = Texts.in(locale);
        return baseline.problems(locale).stream()
                .map(f -> texts.of("result.problem-of-baseline", f.text()))
                .map(text -> new Finding(null, null, null, text))
                .toList();
    }

    private static Map<Language, List<ReportChapter>> chapters(UUID id, AssessmentResult result) {
        var chapters = new EnumMap<Language, List<ReportChapter>>(Language.class);
        for (var language : Language.values()) {
            chapters.put(
                    language,
                    Report.chapters(
                            result, language.locale(), INNER_HEADING, about -> why(id, about)));
        }
        return chapters;
    }

    /** Address of the explanation of a figure. */
    static String why(UUID id, String about) {
        int slash = about.indexOf('/');
        return "/assessments/%s/why/%s?of=%s"
                .formatted(
                        id,
                        about.substring(0, slash),
                        UriUtils.encode(about.substring(slash + 1), StandardCharsets.UTF_8));
    }

    private static byte[] json(AssessmentResult result) {
        try {
            var folder = Files.createTempDirectory("openrecp-results");
            var file = folder.resolve("results.json");
            try {
                ResultsJson.write(file, result);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rows of an assessment say now, computed or not. */
    Findings findings(UUID assessment) {
        return Findings.of(rows(assessment));
    }

    PlantRows rows(UUID assessment) {
        return assessments.rows(assessment);
    }
}
