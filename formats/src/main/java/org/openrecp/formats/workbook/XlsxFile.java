// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the tables of an {@code .xlsx} file: values as they were last calculated. */
final class XlsxFile {
    private final String file;
    private final Findings findings;

    private XlsxFile(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static Source read(Path path, Findings findings) {
        return new XlsxFile(path.toString(), findings).read(path);
    }

    private Source read(Path path) {
        try {
            var contents = PackageCheck.check(path);
            return new Source(file, tables(path, contents), styleOf(contents));
        } catch (Refused e) {
            e.addTo(findings, new Location(file, null, null));
        } catch (IOException e) {
            refuse("workbook.unreadable.because", e);
        } catch (
                RuntimeException
                        e) { // the library's many ways to say that the XML is not a workbook
            refuse("workbook.damaged.because", e);
        }
        return new Source(file, List.of());
    }

    /** What {@link WorkbookWriting} wrote and no other program has saved since. */
    private static @Nullable NumberStyle styleOf(PackageCheck.Contents contents) {
        return contents.application().equals(WorkbookWriting.APPLICATION)
                        && contents.version().equals(WorkbookWriting.VERSION)
                ? NumberStyle.POINT
                : null;
    }

    private void refuse(String key, Exception why) {
        findings.ofFile(
                key, new Location(file, null, null), null, String.valueOf(why.getMessage()));
    }

    private List<Table> tables(Path path, PackageCheck.Contents contents) throws IOException {
        var tables = new ArrayList<Table>();
        if (contents.externalLinks()) {
            findings.notice(new Location(file, null, null), "workbook.note-links");
        }
        try (var workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                if (SheetKind.find(sheet.getName()).isEmpty()) {
                    tables.add(new Table(file, sheet.getName(), List.of()));
                    continue;
                }
                var ranges =
                        contents.mergedByRelation().getOrDefault(sheet.getId(), List.of()).stream()
                                .map(MergedRange::parse)
                                .flatMap(Optional::stream)
                                .toList();
                tables.add(table(sheet, ranges));
            }
        }
        return tables;
    }

    private Table table(Sheet sheet, List<MergedRange> merged) throws IOException {
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            findings.notice(
                    new Location(file, sheet.getName(), null), "workbook.note-hidden-sheet");
        }
        var lines = new ArrayList<Table.Line>();
        var hidden = new ArrayList<Integer>();
        try (var rows = sheet.openStream()) {
            rows.forEach(row ->
                    line(row, merged)
                            .ifPresent(line -> {
                                lines.add(line);
                                if (row.isHidden()) {
                                    hidden.add(line.number());
                                }
                            }));
        }
        if (!hidden.isEmpty()) {
            findings.notice(
                    new Location(file, sheet.getName(), null),
                    "workbook.note-hidden-rows",
                    String.join(", ", hidden.stream().map(String::valueOf).toList()));
        }
        merged.forEach(m -> noteMerged(sheet.getName(), m));
        return new Table(file, sheet.getName(), lines);
    }

    private void noteMerged(String sheet, MergedRange range) {
        findings.notice(new Location(file, sheet, range.text()), "workbook.note-merged");
    }

    private static Optional<Table.Line> line(Row row, List<MergedRange> merged) {
        Map<Integer, CellValue> cells = new HashMap<>();
        var here = merged.stream().filter(m -> m.meets(row.getRowNum())).toList();
        for (@Nullable Cell cell : row) {
            if (cell != null) {
                var value = valueOf(cell);
                int column = cell.getColumnIndex();
                boolean covered = here.stream().anyMatch(m -> m.covers(row.getRowNum(), column));
                if (!value.isEmpty() && !covered) {
                    cells.put(column, value);
                }
            }
        }
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table.Line(row.getRowNum(), cells));
    }

    static CellValue valueOf(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return CellValue.ofError(String.valueOf(cell.getRawValue()));
        }
        return switch (value) {
            case null ->
                    cell.getType() == CellType.FORMULA && cell.getFormula() != null
                            ? new CellValue.Broken(
                                    "=" + cell.getFormula(), "workbook.broken-cell.formula")
                            : new CellValue.Empty();
            case BigDecimal number -> number(cell, number);
            case Boolean truth -> new CellValue.Text(truth ? "yes" : "no");
            case String text when cell.getType() == CellType.FORMULA && text.startsWith("#") ->
                    CellValue.ofError(text);
            default -> CellValue.ofText(value.toString());
        };
    }

    private static CellValue number(Cell cell, BigDecimal number) {
        if (Math.abs((long) number.scale()) > 400 || number.precision() > 400) {
            return CellValue.ofError(String.valueOf(cell.getRawValue()));
        }
        var format = CellFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
        if (format == CellFormat.DATE) {
            try {
                return new CellValue.Day(cell.asDate().toLocalDate());
            } catch (DateTimeException | IllegalStateException e) {
                return CellValue.ofError(String.valueOf(cell.getRawValue()));
            }
        }
        return new CellValue.Numeric(number, format == CellFormat.PERCENT);
    }

    /** What the number format of a cell makes of a number. */
    private enum CellFormat {
        PLAIN,
        PERCENT,
        DATE;

        static CellFormat of(@Nullable Integer id, @Nullable String pattern) {
            if (pattern == null) {
                return id == null ? PLAIN : builtIn(id);
            }
            var bare = pattern.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
            if (bare.contains("%")) {
                return PERCENT;
            }
            return bare.matches("(?is).*[ymdhs].*") && !bare.matches("(?is).*general.*")
                    ? DATE
                    : PLAIN;
        }

        /** ECMA-376-1, 18.8.30: 9 and 10 are percent, 14 to 22 and 45 to 47 dates and times. */
        private static CellFormat builtIn(int id) {
            if (id == 9 || id == 10) {
                return PERCENT;
            }
            return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
                    ? DATE
                    : PLAIN;
        }
    }
}
