// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.List;
import org.openrecp.engine.assessment.QuickAssessmentResult;
import org.openrecp.engine.assessment.QuickResult.CarrierUse;

/** The report of a quick assessment. */
final class QuickReport {
    private QuickReport() {}

    static ReportPage page(QuickAssessmentResult result, Texts texts) {
        var plant = result.plant();
        var quick = result.quick();
        double bills = quick.carriers().stream().mapToDouble(QuickReport::cost).sum();
        var reader = new Reader(texts, Cash.of(texts, plant.facts().currency(), bills), plant);
        var chapters = new QuickChapters(reader, quick);
        var method =
                new MethodChapter(
                        reader, reader.assumptions().ofEmissions(result.emissions().assumptions()));
        double periods = plant.facts().periodsPerYear();
        return new ReportPage(
                texts.language(),
                texts.of("report.quick"),
                plant.facts().name(),
                texts.of("contents"),
                new PlantChapter(reader).cover(),
                chapters.summary(),
                List.of(
                        new PlantChapter(reader).chapter(),
                        chapters.use(),
                        chapters.lossRanges(),
                        chapters.options(),
                        new EmissionsChapter(reader, result.emissions(), null, periods).chapter(),
                        method.method(),
                        method.assumptions()),
                true);
    }

    private static double cost(CarrierUse carrier) {
        return carrier.yearlyCost() == null ? 0 : carrier.yearlyCost();
    }
}
