// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.assessment.QuickAssessmentResult;
import org.openrecp.engine.emission.EmissionInventory;
import org.openrecp.engine.mfca.CostAssumption;
import org.openrecp.formats.text.AssumptionWords;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.text.WholeFile;
import org.openrecp.formats.workbook.DefaultWords;

/** Writes {@code results.xlsx}: every figure of an assessment, typed, with its unit. */
public final class ResultsWorkbook {
    private ResultsWorkbook() {}

    /** Writes the file whole or not at all. */
    public static void write(Path target, Language language, AssessmentResult result)
            throws IOException {
        var tables =
                switch (result) {
                    case DetailedResult detailed -> tables(detailed, language);
                    case QuickAssessmentResult quick -> tables(quick, language);
                };
        WholeFile.write(target, out -> TableWriting.write(out, tables));
    }

    private static List<ResultTable> tables(DetailedResult result, Language language) {
        var facts = result.plant().facts();
        var currency = facts.currency();
        var tables = new ArrayList<ResultTable>();
        tables.add(new SummaryTable(facts, language).of(result));
        tables.addAll(new BalanceTables(result.balance().best(), language).list());
        tables.addAll(new CostTables(result.costs(), currency, language).list());
        tables.add(new EmissionTables(result.emissions(), language).table());
        tables.add(new IndicatorTables(result.indicators(), result.change(), language).table());
        if (result.options() != null) {
            tables.addAll(new OptionTables(result.options(), currency, language).list());
        }
        tables.add(new MeterTables(result.nextMeasurements(), currency, language).table());
        tables.add(
                assumptions(
                        result.plant(),
                        result.costs().assumptions(),
                        result.emissions(),
                        language));
        return tables;
    }

    private static List<ResultTable> tables(QuickAssessmentResult result, Language language) {
        var facts = result.plant().facts();
        var tables = new ArrayList<ResultTable>();
        tables.add(new SummaryTable(facts, language).of(result.emissions()));
        tables.addAll(new QuickTables(result.quick(), facts.currency(), language).list());
        tables.add(new EmissionTables(result.emissions(), language).table());
        tables.add(assumptions(result.plant(), List.of(), result.emissions(), language));
        return tables;
    }

    /** Defaults that stood in for empty cells, and what the methods assumed. */
    private static ResultTable assumptions(
            PlantData plant,
            List<CostAssumption> ofCosts,
            EmissionInventory emissions,
            Language language) {
        var table =
                new ResultTable(language.choose("Assumptions", "Giả định"))
                        .text(language.choose("subject", "đối tượng"))
                        .text(language.choose("value", "giá trị"))
                        .text(language.choose("why", "lý do"));
        var defaults = new DefaultWords(language, id -> id);
        plant.defaults()
                .forEach(d -> table.row(defaults.subject(d), defaults.value(d), defaults.why(d)));
        var words = new AssumptionWords(language, id -> id, String::valueOf);
        words.ofCosts(ofCosts)
                .forEach(a ->
                        table.row(language.choose("cost of losses", "chi phí tổn thất"), null, a));
        for (var activity : emissions.activities()) {
            activity.assumptions()
                    .forEach(a -> table.row(activity.activity().label(), null, words.of(a)));
        }
        for (var stream : emissions.withoutFactor()) {
            table.row(
                    stream,
                    null,
                    language.choose(
                            "fuel without a factor code: not in the emissions",
                            "nhiên liệu không có mã hệ số: không tính phát thải"));
        }
        return table;
    }
}
