// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.openrecp.app.company.CompanyMatches;
import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Programmes.Programme;
import org.openrecp.formats.workbook.CellValue;
import org.openrecp.formats.workbook.SheetLine;

/** Rows of one sheet, read without a database. */
record RowTable(SheetMapping mapping, List<SheetLine> lines) {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /**
     * A sheet below its headers, mapped.
     *
     * @param fields of the columns, each with its unit after a space where it has one
     */
    static RowTable of(RowKind kind, List<String> fields, List<List<Object>> rows) {
        var columns = new ArrayList<ColumnMapping>();
        for (int i = 0; i < fields.size(); i++) {
            var parts = fields.get(i).split(" ", 2);
            columns.add(new ColumnMapping(i, "H" + i, parts[0], parts.length > 1 ? parts[1] : ""));
        }
        var lines = new ArrayList<SheetLine>();
        for (int r = 0; r < rows.size(); r++) {
            lines.add(new SheetLine(r + 2, cells(rows.get(r))));
        }
        return new RowTable(
                new SheetMapping("S", kind, 1, "auto", false, columns, Map.of(), List.of(), false),
                lines);
    }

    RowTable with(Map<String, String> defaults) {
        return new RowTable(
                new SheetMapping(
                        "S",
                        mapping.kind(),
                        1,
                        "auto",
                        false,
                        mapping.columns(),
                        defaults,
                        List.of(),
                        false),
                lines);
    }

    List<ReadRow> read() {
        var reading = new RowReading(mapping, layout(), vocabulary());
        return lines.stream().map(reading::read).filter(Objects::nonNull).toList();
    }

    /** Cell and code of everything that is wrong or to be noticed. */
    List<String> troubles() {
        return read().stream()
                .flatMap(r -> r.troubles().stream())
                .map(t -> t.cell() + " " + t.code())
                .toList();
    }

    private Layout.Sheet layout() {
        var reading = new Layout.Reading();
        reading.begins(0, "S");
        lines.forEach(reading::line);
        return reading.sheets().getFirst();
    }

    private static Map<Integer, CellValue> cells(List<Object> row) {
        var cells = new HashMap<Integer, CellValue>();
        for (int i = 0; i < row.size(); i++) {
            var value =
                    switch (row.get(i)) {
                        case CellValue cell -> cell;
                        case Integer number -> CellValue.ofNumber(number);
                        case Double number -> CellValue.ofNumber(number);
                        default -> CellValue.ofText(row.get(i).toString());
                    };
            if (!value.isEmpty()) {
                cells.put(i, value);
            }
        }
        return new TreeMap<>(cells);
    }

    /** A cell that shows a share of one as percent. */
    static CellValue percent(double share) {
        return new CellValue.Numeric(BigDecimal.valueOf(share), true);
    }

    static Indicator indicator(String code, String unit, String factUnit) {
        return new Indicator(
                code,
                1,
                TODAY,
                code,
                code,
                unit,
                factUnit,
                "",
                "",
                Indicator.Aggregation.SUM,
                "",
                "",
                "",
                "",
                "");
    }

    private static Vocabulary vocabulary() {
        var sectors = mock(Sectors.class);
        when(sectors.find(any(), any())).thenReturn(Optional.empty());
        for (var code : List.of("01", "10", "17", "014", "0141", "0111", "141", "1701")) {
            when(sectors.find(Sector.Scheme.ISIC, code))
                    .thenReturn(Optional.of(new Sector(Sector.Scheme.ISIC, code, "Title")));
        }
        var companies = mock(CompanyMatches.class);
        when(companies.key(any())).thenReturn("key");
        return new Vocabulary(
                new PlaceNames(mock(Places.class), "VNM", TODAY),
                sectors,
                companies,
                List.of(
                        indicator("RES-EL", "MWh/year", "MW.h/a"),
                        indicator("RES-COAL", "t/year", "t/a"),
                        indicator("ENV-CO2", "t CO2/year", "t/a"),
                        indicator("ENV-GHG", "t CO2e/year", "t/a"),
                        indicator("FIN-SAV", "money/year", "$/a"),
                        indicator("FIN-INV", "money", "$")),
                List.of(new Programme(new UUID(1, 1), new UUID(0, 0), "SECO-2", "Thụy Sĩ", null)),
                "VNM",
                TODAY);
    }
}
