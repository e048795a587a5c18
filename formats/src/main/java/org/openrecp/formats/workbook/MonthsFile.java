// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openrecp.engine.assessment.MonthlyRecord;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.problem.Subject;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.text.WholeFile;

/**
 * Months in a file of their own: the sheet Monthly of a workbook, or the same table as CSV.
 *
 * @param language whose writing of numbers counts where the file does not tell
 * @param currency of costs that name none
 * @param known what a column can be; one with several names stands once for each
 * @param first earliest month that may be told of
 * @param last latest one
 */
public record MonthsFile(
        Language language, String currency, List<Material> known, YearMonth first, YearMonth last) {
    private static final long MOST_BYTES_OF_TEXT = 2L << 20;
    private static final double TOO_GREAT = 1e15;

    /** What a file says, or why it is not taken. */
    public sealed interface Result {
        /** In the order of the file; an output in its own column is in the plant's unit. */
        record Read(List<MonthlyRecord> months) implements Result {
            public Read {
                months = List.copyOf(months);
            }
        }

        /** Never empty, in the order of the file. */
        record Rejected(List<CellProblem> problems) implements Result {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    public MonthsFile {
        known = List.copyOf(known);
    }

    /** Reads a workbook or a text, told by what it begins with. */
    public Result read(Path file) throws IOException {
        var findings = new Findings();
        var source = FileHeader.isText(file) ? text(file, findings) : XlsxFile.read(file, findings);
        var sheets =
                findings.isClean()
                        ? Sheets.only(SheetKind.MONTHLY, source.file(), source.tables(), findings)
                        : null;
        if (sheets == null || !findings.isClean()) {
            return new Result.Rejected(findings.rejected().problems());
        }
        var months = months(source, sheets, findings);
        months.forEach(m -> sane(m, sheets, findings));
        return findings.isClean()
                ? new Result.Read(months)
                : new Result.Rejected(findings.rejected().problems());
    }

    /**
     * Writes a workbook to fill in.
     *
     * @param columns of which materials, headed by their names
     * @param months what is known already
     */
    public void write(Path target, List<Material> columns, List<MonthlyRecord> months)
            throws IOException {
        var sheet = MonthsSheet.of(this, columns, months);
        WholeFile.write(target, out -> WorkbookWriting.write(out, language, List.of(sheet)));
    }

    private List<MonthlyRecord> months(Source source, Sheets sheets, Findings findings) {
        var numbers =
                source.style() == null
                        ? NumberStyle.detect(PlantReading.numericTexts(sheets, List.of()), language)
                        : source.style().known();
        var cells = new Cells(numbers, language, findings, new Defaults());
        var money = new MoneyCells(cells, currency, List.of());
        var materials = new MaterialsReading(cells, money);
        materials.know(known);
        var entries = sheets.entries(SheetKind.MONTHLY);
        if (entries.isEmpty()) {
            findings.ofFile(
                    "workbook.no-rows.monthly",
                    sheets.placeOf(SheetKind.MONTHLY, source.file()),
                    null);
        }
        entries.forEach(e -> inTime(e.spot("month"), findings));
        return new MonthlyReading(cells, money, materials)
                .read(entries, sheets.otherColumns(SheetKind.MONTHLY), known, findings);
    }

    private void inTime(Spot month, Findings findings) {
        Dates.findFirstDay(month.value())
                .map(YearMonth::from)
                .filter(m -> m.isBefore(first) || m.isAfter(last))
                .ifPresent(m ->
                        findings.problem(
                                "workbook.month-out-of-time",
                                month.place(),
                                month.subject(),
                                month.value().shown(),
                                first.toString(),
                                last.toString()));
    }

    /** Refuses numbers beyond any plant's in any unit. */
    private static void sane(MonthlyRecord month, Sheets sheets, Findings findings) {
        Stream.concat(
                        Stream.ofNullable(month.output()),
                        month.uses().stream()
                                .flatMap(u ->
                                        Stream.concat(
                                                Stream.of(u.quantity()),
                                                Stream.ofNullable(u.cost()))))
                .filter(n -> n >= TOO_GREAT)
                .forEach(n ->
                        findings.problem(
                                "workbook.too-great",
                                sheets.placeOf(SheetKind.MONTHLY, ""),
                                Subject.of(
                                        SheetKind.MONTHLY.nameEn(), month.month().toString(), null),
                                CellValue.ofNumber(n).shown(),
                                CellValue.ofNumber(TOO_GREAT).shown()));
    }

    private static Source text(Path file, Findings findings) throws IOException {
        var name = file.toString();
        var place = new Location(name, null, null);
        if (Files.size(file) > MOST_BYTES_OF_TEXT) {
            findings.ofFile("workbook.too-large.file", place, null);
            return new Source(name, List.of());
        }
        List<List<String>> records = List.of();
        try {
            records = records(file);
        } catch (Refused e) {
            e.addTo(findings, place);
        }
        if (records.stream().flatMap(List::stream).anyMatch(MonthsFile::isNoCell)) {
            findings.ofFile("workbook.not-a-table", place, null);
        }
        var table = new Table(name, SheetKind.MONTHLY.nameEn(), CsvFolder.lines(records));
        return new Source(name, List.of(table));
    }

    private static List<List<String>> records(Path file) throws Refused, IOException {
        var style = TextStyle.detect(file);
        var records = new ArrayList<List<String>>();
        try (var text = new DelimitedText(style.open(file), style.delimiter())) {
            for (var record = text.next(); record != null; record = text.next()) {
                records.add(record);
            }
        }
        return records;
    }

    /** Whether a text is markup, or what is left of bytes that are none. */
    private static boolean isNoCell(String text) {
        return text.startsWith("<!")
                || text.startsWith("<html")
                || text.startsWith("<script")
                || text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t');
    }
}
