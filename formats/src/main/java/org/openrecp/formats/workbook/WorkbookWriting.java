// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.text.Language;

/**
 * Writes a plant workbook: headers with their help, drop-downs, units, dates and numbers as such.
 * Text stays text, whatever it begins with.
 */
final class WorkbookWriting {
    static final String APPLICATION = "OpenRECP";

    /** A workbook of it has a decimal point in every number that is text. */
    static final String VERSION = "1.1";

    private static final int PREPARED_ROWS = 500;
    private static final String FONT = "Arial";
    private static final String DARK = "1F5C57";
    private static final String LIGHT = "DCEBE9";
    private static final String GREY = "5F6B6A";

    private final Workbook workbook;
    private final Language language;
    private final Map<String, Worksheet> worksheets = new HashMap<>();
    private final Wording wording;
    private final Map<String, Integer> listColumns = new LinkedHashMap<>();
    private final Set<String> processes = new HashSet<>();

    private WorkbookWriting(Workbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
        wording = new Wording(language);
    }

    static void write(OutputStream out, Language language, List<SheetContent> sheets)
            throws IOException {
        try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
            workbook.setGlobalDefaultFont(FONT, 10);
            new WorkbookWriting(workbook, language).write(sheets);
        }
    }

    private void write(List<SheetContent> sheets) {
        sheets.stream()
                .filter(s -> s.kind().equals(SheetKind.PROCESSES))
                .flatMap(s -> s.rows().stream())
                .map(r -> r.getOrDefault("id", new CellValue.Empty()).shown())
                .forEach(id -> processes.add(Names.fold(id)));
        if (sheets.size() > 1) {
            readme(workbook.newWorksheet(language.choose(Template.README_EN, Template.README_VI)));
        }
        for (var sheet : sheets) {
            worksheets.put(sheet.kind().key(), workbook.newWorksheet(sheet.kind().name(language)));
        }
        var lists = workbook.newWorksheet(Template.LISTS);
        lists.setVisibilityState(VisibilityState.HIDDEN);
        for (var sheet : sheets) {
            sheet(sheet, lists);
        }
    }

    private void readme(Worksheet sheet) {
        sheet.hideGridLines();
        page(sheet);
        sheet.width(0, 18);
        sheet.width(1, 90);
        int row = 0;
        for (var line : SheetKind.rows("readme")) {
            var text = line.apply(language.code());
            sheet.value(row, 0, text);
            switch (line.apply("style")) {
                case "title" -> {
                    sheet.rowHeight(row, 30);
                    sheet.style(row, 0).bold().fontName(FONT).fontSize(18).fontColor(DARK).set();
                }
                case "head" -> {
                    sheet.rowHeight(row, 26);
                    sheet.style(row, 0)
                            .bold()
                            .fontName(FONT)
                            .fontSize(13)
                            .fontColor(DARK)
                            .verticalAlignment("bottom")
                            .set();
                }
                default -> paragraph(sheet, row, text);
            }
            row++;
        }
        for (var kind : SheetKind.ALL) {
            sheet.value(row, 0, kind.name(language));
            sheet.style(row, 0).bold().fontName(FONT).verticalAlignment("top").set();
            sheet.value(row, 1, kind.description(language));
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
            row++;
        }
    }

    /** Prints on A4, as wide as the sheet. */
    private static void page(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void paragraph(Worksheet sheet, int row, String text) {
        sheet.range(row, 0, row, 1).merge();
        sheet.range(row, 0, row, 1).style().wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(row, text.length() > 118 ? 32 : 17);
    }

    private void sheet(SheetContent content, Worksheet lists) {
        var sheet = worksheet(content.kind());
        var columns = content.columns();
        boolean facts = content.kind().equals(SheetKind.PLANT);
        sheet.rowHeight(0, 32);
        page(sheet);
        sheet.repeatRows(0);
        for (int c = 0; c < columns.size(); c++) {
            header(sheet, c, columns.get(c));
            sheet.width(c, facts && c == 1 ? 34 : facts && c == 0 ? 30 : width(columns.get(c)));
            if (!facts) {
                dropDown(sheet, c, columns.get(c), 1, PREPARED_ROWS, lists);
            }
        }
        sheet.freezePane(content.kind().fields().getFirst().key().equals("id") ? 1 : 0, 1);
        for (int r = 0; r < content.rows().size(); r++) {
            var row = content.rows().get(r);
            if (facts) {
                fact(sheet, r + 1, row, lists);
            }
            for (int c = facts ? 4 : 0; c < columns.size(); c++) {
                cell(sheet, r + 1, c, columns.get(c), row.get(columns.get(c).key()));
            }
        }
    }

    private void header(Worksheet sheet, int column, Field field) {
        sheet.value(0, column, field.name(language));
        boolean numeric = field.type().isNumeric();
        if (!numeric && field.type() != Field.Type.TEXT) {
            sheet.style(column).horizontalAlignment("left").indent(1).set();
        }
        var style =
                sheet.style(0, column)
                        .horizontalAlignment(numeric ? "right" : "left")
                        .bold()
                        .fontName(FONT)
                        .wrapText(true)
                        .verticalAlignment("center")
                        .fillColor(field.required() ? DARK : LIGHT);
        style.fontColor(field.required() ? "FFFFFF" : DARK).set();
        var help = wording.help(field);
        if (!help.isEmpty()) {
            sheet.comment(0, column, help);
        }
    }

    private void fact(Worksheet sheet, int row, Map<String, CellValue> cells, Worksheet lists) {
        var name = cells.getOrDefault("name", new CellValue.Empty()).shown();
        var found = FactName.find(name);
        var fact = found.map(FactName::fact).orElse(SheetKind.PLANT.getField("value"));
        if (found.isPresent()) {
            sheet.value(row, 0, found.get().withCurrency(fact.name(language)));
            var style = sheet.style(row, 0).fillColor(fact.required() ? DARK : LIGHT);
            style.fontName(FONT).fontColor(fact.required() ? "FFFFFF" : DARK).set();
            sheet.comment(row, 0, wording.help(fact));
            dropDown(sheet, 1, fact, row, row, lists);
        } else {
            text(sheet, row, 0, name);
        }
        cell(sheet, row, 1, fact, cells.get("value"));
        sheet.style(row, 1).horizontalAlignment("left").set();
        text(sheet, row, 2, cells.getOrDefault("unit", new CellValue.Empty()).shown());
        text(sheet, row, 3, cells.getOrDefault("note", new CellValue.Empty()).shown());
        sheet.style(row, 3).fontName(FONT).fontColor(GREY).set();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    private void cell(
            Worksheet sheet, int row, int column, Field field, @Nullable CellValue value) {
        switch (value) {
            case null -> {}
            case CellValue.Empty() -> {}
            case CellValue.Text(var text) -> sheet.value(row, column, words(field, text));
            case CellValue.Numeric(var number, var percent) -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format(format(number, percent)).set();
            }
            case CellValue.Day(var date) -> {
                sheet.value(row, column, date);
                boolean month = field.type() == Field.Type.MONTH;
                sheet.style(row, column).format(month ? "yyyy-mm" : "yyyy-mm-dd").set();
            }
            case CellValue.Broken(var found, _) -> sheet.value(row, column, found);
        }
    }

    /** In the language, but for a unit operation that is named like the word for the stock. */
    private String words(Field field, String text) {
        var words = wording.cell(field, text);
        return field.type() == Field.Type.PLACE
                        && (processes.contains(Names.fold(text))
                                || processes.contains(Names.fold(words)))
                ? text
                : words;
    }

    private static String format(BigDecimal number, boolean percent) {
        if (percent) {
            return "0.##%";
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole && number.abs().doubleValue() >= 10_000 ? "#,##0" : "General";
    }

    /** Offers choices, and ids of other sheets; ids may also be typed. */
    private void dropDown(
            Worksheet sheet, int column, Field field, int from, int to, Worksheet lists) {
        var reference =
                field.type() == Field.Type.LIST
                        ? Optional.<String>empty()
                        : field.refersTo().filter(worksheets::containsKey);
        if (reference.isPresent()) {
            var ids = worksheet(SheetKind.get(reference.get())).range(1, 0, PREPARED_ROWS, 0);
            sheet.range(from, column, to, column).validateWithList(ids).showErrorMessage(false);
        } else if (field.type() == Field.Type.CHOICE) {
            var key = field.key() + field.choices();
            var list = listColumns.computeIfAbsent(key, _ -> list(lists, field));
            var choices = lists.range(0, list, field.choices().size() - 1, list);
            sheet.range(from, column, to, column)
                    .validateWithList(choices)
                    .errorTitle(field.name(language))
                    .error(
                            language.choose(
                                    "Choose one of the list.", "Chọn một mục trong danh sách."));
        }
    }

    private int list(Worksheet lists, Field field) {
        int column = listColumns.size();
        var choices = new ArrayList<>(field.choices());
        for (int i = 0; i < choices.size(); i++) {
            lists.value(i, column, choices.get(i).in(language));
        }
        return column;
    }

    private Worksheet worksheet(SheetKind kind) {
        return Objects.requireNonNull(worksheets.get(kind.key()));
    }

    private static double width(Field field) {
        return switch (field.type()) {
            case TEXT -> textWidth(field.key());
            case ID, PLACE -> 13;
            case CHOICE -> field.key().equals("category") ? 30 : 14;
            case LIST, ALLOCATION -> 18;
            case MONEY, PRICE -> 16;
            case UNIT -> 9;
            case NUMBER, INTEGER, PERCENT, DATE, MONTH, QUANTITY, PRESSURE, PER_UNIT, CHANGE -> 13;
        };
    }

    private static double textWidth(String key) {
        return switch (key) {
            case "title" -> 44;
            case "cas", "hazard", "component", "unit" -> 14;
            case "owner", "factor_code" -> 18;
            default -> 28;
        };
    }
}
