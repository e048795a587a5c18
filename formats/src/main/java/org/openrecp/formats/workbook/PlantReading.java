// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.assessment.PlantFacts;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.option.EffectCheck;
import org.openrecp.engine.option.OptionCheck;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;

/** Makes a plant of the tables of a file, or lists all that is wrong with them. */
final class PlantReading {
    private final String file;
    private final Findings findings;
    private final Sheets sheets;
    private final Facts facts;
    private final Defaults defaults = new Defaults();
    private final Cells cells;

    private PlantReading(Source source, Findings findings) {
        file = source.file();
        this.findings = findings;
        sheets = Sheets.find(file, source.tables(), findings);
        facts =
                Facts.of(
                        sheets.entries(SheetKind.PLANT),
                        sheets.placeOf(SheetKind.PLANT, file),
                        findings);
        var language = sheets.language();
        cells =
                new Cells(
                        source.style() == null
                                ? NumberStyle.detect(numericTexts(sheets, facts), language)
                                : source.style().known(),
                        language,
                        findings,
                        defaults);
    }

    /** How the numbers of a file are written. */
    static NumberStyle.Detected styleOf(Source source, Sheets sheets) {
        if (source.style() != null) {
            return source.style().known();
        }
        var facts =
                Facts.of(
                        sheets.entries(SheetKind.PLANT),
                        sheets.placeOf(SheetKind.PLANT, ""),
                        new Findings());
        return NumberStyle.detect(numericTexts(sheets, facts), sheets.language());
    }

    static ReadResult read(Source source, Findings findings) {
        return new PlantReading(source, findings).read();
    }

    private ReadResult read() {
        boolean hasFacts = !sheets.entries(SheetKind.PLANT).isEmpty();
        if (!hasFacts && !findings.isClean()) {
            return findings.rejected();
        }
        var plantFacts = new FactsReading(facts, cells).read();
        var money = new MoneyCells(cells, plantFacts.currency(), plantFacts.exchangeRates());
        var materialsReading = new MaterialsReading(cells, money);
        var materials = materialsReading.read(sheets.entries(SheetKind.MATERIALS));
        return rest(plantFacts, money, materialsReading, materials);
    }

    private ReadResult rest(
            PlantFacts plantFacts,
            MoneyCells money,
            MaterialsReading materialsReading,
            List<Material> materials) {
        var reading = new FlowsheetReading(cells, materialsReading);
        var shareRows = sheets.entries(SheetKind.COMPOSITIONS);
        var processes = reading.processes(sheets.entries(SheetKind.PROCESSES), shareRows);
        var streams = reading.streams(sheets.entries(SheetKind.STREAMS));
        var shares = reading.shares(shareRows);
        var costs = new CostsReading(cells, money, reading).read(sheets.entries(SheetKind.COSTS));
        var optionsReading = new OptionsReading(cells, money, materialsReading, reading);
        var options = optionsReading.options(sheets.entries(SheetKind.OPTIONS));
        var effects = optionsReading.effects(sheets.entries(SheetKind.EFFECTS));
        var monthly =
                new MonthlyReading(cells, money, materialsReading)
                        .read(
                                sheets.entries(SheetKind.MONTHLY),
                                sheets.otherColumns(SheetKind.MONTHLY),
                                materials,
                                findings);
        noticeSharesOfOne();
        somethingToAssess();
        var index = new PlaceIndex(file, sheets, facts);
        try {
            var flowsheet = Flowsheet.of(processes, materials, streams, shares);
            add(OptionCheck.problemsOf(options), index);
            add(EffectCheck.problemsOf(effects, options, flowsheet), index);
            if (findings.isClean()) {
                var plant =
                        new PlantData(
                                plantFacts,
                                flowsheet,
                                reading.measurements(),
                                costs,
                                options,
                                effects,
                                monthly,
                                defaults.list());
                return new ReadResult.Read(plant, index, findings.notices());
            }
        } catch (InvalidInput e) {
            add(e.problems(), index);
        }
        return findings.rejected();
    }

    /** Adds what the engine finds, but for what only follows from problems that are listed. */
    private void add(List<? extends InputProblem> problems, PlaceIndex index) {
        boolean listed = !findings.isClean();
        problems.stream()
                .filter(p -> !(listed && follows(p)))
                .forEach(p -> findings.add(index.placeInOrder(p)));
    }

    /** Whether a value that is missing, or a sheet, is the reason. */
    private boolean follows(InputProblem problem) {
        return Cells.STAND_IN.equals(problem.found())
                || Cells.STAND_IN.equals(problem.subject().id())
                || (problem.code().endsWith(".unknown-material")
                        && sheets.entries(SheetKind.MATERIALS).isEmpty());
    }

    private void somethingToAssess() {
        if (sheets.has(SheetKind.MATERIALS) && sheets.entries(SheetKind.MATERIALS).isEmpty()) {
            noRows(SheetKind.MATERIALS, "workbook.no-rows.materials");
        }
        if (sheets.entries(SheetKind.STREAMS).isEmpty()
                && sheets.entries(SheetKind.MONTHLY).isEmpty()) {
            noRows(SheetKind.STREAMS, "workbook.no-rows.streams");
        }
    }

    private void noRows(SheetKind kind, String key) {
        findings.ofFile(key, sheets.placeOf(kind, file), null);
    }

    /** Percents that look like shares of one: say how they are read. */
    private void noticeSharesOfOne() {
        for (var sheet : sheets.all()) {
            for (var field : sheet.kind().fields()) {
                if (field.type() == Field.Type.PERCENT) {
                    likeShareOfOne(sheet.entries(), field)
                            .ifPresent(entry -> noticeShareOfOne(entry, field));
                }
            }
        }
    }

    private void noticeShareOfOne(Entry entry, Field field) {
        findings.notice(
                entry.at(field.key()),
                "workbook.note-shares",
                file.isEmpty() ? new FieldWords.Name(field) : field.name(cells.language()),
                entry.value(field.key()).shown());
    }

    /**
     * The first row with an uncertainty so small that nobody measures that well in a plant, or with
     * a large part of one in a column where nothing exceeds one.
     */
    private static Optional<Entry> likeShareOfOne(List<Entry> entries, Field field) {
        if (field.isUncertainty()) {
            return entries.stream().filter(e -> isWithin(e, field, 0, 0.19)).findFirst();
        }
        return entries.stream().anyMatch(e -> isWithin(e, field, 1, Double.MAX_VALUE))
                ? Optional.empty()
                : entries.stream().filter(e -> isWithin(e, field, 0.3, 1)).findFirst();
    }

    /** Whether a number without percent sign lies above one bound and not above the other. */
    private static boolean isWithin(Entry entry, Field field, double above, double most) {
        return entry.value(field.key()) instanceof CellValue.Numeric(var value, var percent)
                && !percent
                && value.doubleValue() > above
                && value.doubleValue() <= most;
    }

    /** Texts of the cells that begin with a number. */
    private static List<String> numericTexts(Sheets sheets, Facts facts) {
        return numericTexts(sheets, facts.numericValues());
    }

    static List<String> numericTexts(Sheets sheets, List<CellValue> ofFacts) {
        var values = new ArrayList<>(ofFacts);
        for (var sheet : sheets.all()) {
            for (var entry : sheet.entries()) {
                sheet.kind().fields().stream()
                        .filter(f -> f.type().isNumeric())
                        .forEach(f -> values.add(entry.value(f.key())));
                sheet.others()
                        .forEach((column, header) -> {
                            if (sheet.kind().otherColumn(header).type().isNumeric()) {
                                values.add(entry.line().cell(column));
                            }
                        });
            }
        }
        return values.stream()
                .filter(CellValue.Text.class::isInstance)
                .map(CellValue::shown)
                .toList();
    }
}
