// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.HistoryField.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.history.internal.ReadRow.Amount;
import org.openrecp.app.history.internal.ReadRow.Share;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Indicator;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.CellValue;
import org.openrecp.formats.workbook.NumberStyle;
import org.openrecp.formats.workbook.SheetLine;

/** Reads the rows of one sheet by its mapping, and says of every cell that it cannot read why. */
final class RowReading {
    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SheetMapping mapping;
    private final Vocabulary vocabulary;
    private final List<String> skip;
    private final @Nullable NumberStyle style;

    RowReading(SheetMapping mapping, Layout.Sheet sheet, Vocabulary vocabulary) {
        this.mapping = mapping;
        this.vocabulary = vocabulary;
        this.skip = mapping.skip().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        this.style = style(mapping, sheet);
    }

    /** How the sheet writes numbers as text; null: nothing in it tells. */
    private static @Nullable NumberStyle style(SheetMapping mapping, Layout.Sheet sheet) {
        if (!mapping.numbers().equals("auto")) {
            return mapping.numbers().equals("comma") ? NumberStyle.COMMA : NumberStyle.POINT;
        }
        var texts =
                sheet.first().stream()
                        .filter(l -> l.number() > mapping.header())
                        .flatMap(l ->
                                mapping.columns().stream()
                                        .filter(c -> isAmount(c.field()))
                                        .flatMap(c ->
                                                Optional.ofNullable(l.texts().get(c.column()))
                                                        .stream()))
                        .toList();
        var detected = NumberStyle.detect(texts, Language.VI);
        return detected.certain() ? detected.style() : null;
    }

    private static boolean isAmount(String field) {
        return HistoryField.find(field)
                .map(f -> f.type() == Type.AMOUNT || f.type() == Type.NUMBER)
                .orElse(!field.isEmpty());
    }

    /** The row; null: it is left out. */
    @Nullable ReadRow read(SheetLine line) {
        if (line.number() <= mapping.header() || isSkipped(line)) {
            return null;
        }
        return new Row(line).read();
    }

    private boolean isSkipped(SheetLine line) {
        for (int column = 0; column < 3 && !skip.isEmpty(); column++) {
            // with its marks: "cộng" is a total, "công ty" a company
            var first =
                    line.cell(column).shown().toLowerCase(Locale.ROOT).replaceFirst(" *:.*$", "");
            if (skip.contains(first)) {
                return true;
            }
        }
        return mapping.columns().stream()
                .filter(c -> !c.field().isEmpty())
                .allMatch(c -> line.cell(c.column()).isEmpty());
    }

    /** One row on its way. */
    private final class Row {
        private final SheetLine line;
        private final TreeMap<String, String> texts = new TreeMap<>();
        private final Map<String, CellText> cells = new TreeMap<>();
        private final List<Amount> amounts = new ArrayList<>();
        private final List<Trouble> troubles = new ArrayList<>();

        Row(SheetLine line) {
            this.line = line;
        }

        ReadRow read() {
            var days = days();
            readTexts(days);
            if (mapping.kind() == RowKind.SAVING || mapping.kind() == RowKind.REPORTED) {
                readNamedAmount();
            }
            readCounts();
            HistoryField.AMOUNTS.forEach(this::readAmount);
            var shares = shares();
            return new ReadRow(
                    mapping.sheet(),
                    line.number(),
                    mapping.kind(),
                    company(),
                    days,
                    texts,
                    amounts,
                    shares,
                    cells,
                    troubles);
        }

        private void trouble(String cell, String code, String found, String... arguments) {
            troubles.add(new Trouble(mapping.sheet(), cell, code, found, List.of(arguments), true));
        }

        private void notice(String cell, String code, String found, String... arguments) {
            troubles.add(
                    new Trouble(mapping.sheet(), cell, code, found, List.of(arguments), false));
        }

        /** What stands for a field: its cell, or the default; broken cells are told of. */
        private CellValue value(String field) {
            var column = mapping.column(field).orElse(null);
            if (column != null) {
                var value = line.cell(column.column());
                if (value instanceof CellValue.Broken(var found, _)) {
                    trouble(line.address(column.column()), "broken", found);
                    return new CellValue.Empty();
                }
                if (!value.isEmpty()) {
                    cells.put(field, new CellText(line.address(column.column()), value.shown()));
                    return value;
                }
            }
            var missing = mapping.defaults().getOrDefault(field, "");
            return missing.isEmpty() ? new CellValue.Empty() : new CellValue.Text(missing);
        }

        private String cell(String field) {
            return mapping.column(field)
                    .map(c -> line.address(c.column()))
                    .orElse("A" + line.number());
        }

        private @Nullable Days days() {
            var value = value(DATE.code());
            if (value.isEmpty()) {
                if (mapping.kind().hasTime()) {
                    trouble(cell(DATE.code()), "no-date", "");
                }
                return null;
            }
            var days = TimeText.parse(value, mapping.monthFirst(), vocabulary.today()).orElse(null);
            if (days == null) {
                trouble(cell(DATE.code()), "not-a-date", value.shown());
                return null;
            }
            if (days.until().isAfter(vocabulary.today())) {
                if (days.from().isAfter(vocabulary.today())
                        || days.until().getYear() > vocabulary.today().getYear()) {
                    trouble(cell(DATE.code()), "future", value.shown());
                    return null;
                }
                return new Days(days.from(), vocabulary.today());
            }
            return days;
        }

        private void readTexts(@Nullable Days days) {
            for (var code : HistoryField.codes(mapping.kind())) {
                HistoryField.find(code).filter(f -> f != DATE).ifPresent(f -> readText(f, days));
            }
        }

        private void readText(HistoryField field, @Nullable Days days) {
            switch (field.type()) {
                case TEXT -> put(field, shown(field));
                case CHOICE -> choice(field);
                case PLACE -> place(shown(field), days);
                case SECTOR -> sector(shown(field));
                case INDICATOR -> indicator(shown(field));
                default -> {}
            }
        }

        private String shown(HistoryField field) {
            return value(field.code()).shown().replaceAll("\\s+", " ").strip();
        }

        private void put(HistoryField field, String text) {
            if (!text.isEmpty()) {
                texts.put(field.code(), text);
            }
        }

        private void choice(HistoryField field) {
            var text = shown(field);
            if (!text.isEmpty()) {
                Words.choice(field, text)
                        .ifPresentOrElse(
                                code -> put(field, code),
                                () ->
                                        trouble(
                                                cell(field.code()),
                                                "no-choice",
                                                text,
                                                String.join(", ", Words.codes(field))));
            }
        }

        private void place(String text, @Nullable Days days) {
            if (text.isEmpty()) {
                return;
            }
            var first = days == null ? vocabulary.today() : days.from();
            var last = days == null ? vocabulary.today() : days.until();
            switch (vocabulary.places().find(text, first, last)) {
                case PlaceNames.Found.Unit(var place) -> put(PROVINCE, place.id());
                case PlaceNames.Found.NotThen(var place, var then) -> {
                    if (days == null) {
                        put(PROVINCE, place.id());
                    } else {
                        trouble(
                                cell(PROVINCE.code()),
                                "no-place-then",
                                text,
                                last.toString(),
                                String.join(", ", then.stream().map(p -> p.name()).toList()));
                    }
                }
                case PlaceNames.Found.Unknown() -> trouble(cell(PROVINCE.code()), "no-place", text);
            }
        }

        private void sector(String text) {
            if (!text.isEmpty()) {
                vocabulary
                        .isic(text)
                        .ifPresentOrElse(
                                code -> put(SECTOR, code),
                                () -> notice(cell(SECTOR.code()), "no-sector", text));
            }
        }

        private void indicator(String text) {
            if (!text.isEmpty()) {
                vocabulary
                        .indicator(text)
                        .ifPresentOrElse(
                                i -> put(INDICATOR, i.code()),
                                () -> trouble(cell(INDICATOR.code()), "no-indicator", text));
            }
        }

        /** An amount whose indicator and unit stand in cells of their own. */
        private void readNamedAmount() {
            var number = number(AMOUNT.code());
            var code = texts.get(INDICATOR.code());
            if (mapping.kind() == RowKind.REPORTED || number == null) {
                if (number != null) {
                    texts.put(AMOUNT.code(), number.value().toPlainString());
                }
                var to = mapping.kind() == RowKind.REPORTED ? number(AMOUNT_TO.code()) : null;
                if (to != null) {
                    texts.put(AMOUNT_TO.code(), to.value().toPlainString());
                }
                return;
            }
            if (code == null) {
                if (!mapping.has(INDICATOR)) {
                    trouble(cell(AMOUNT.code()), "no-indicator", "");
                }
                return;
            }
            amount(code, AMOUNT.code(), number, texts.getOrDefault(UNIT.code(), ""));
        }

        private void readCounts() {
            for (var field : List.of(PARTICIPATIONS, PERSON_DAYS, DAYS, EMPLOYEES)) {
                if (HistoryField.codes(mapping.kind()).contains(field.code())) {
                    var number = number(field.code());
                    if (number != null && number.value().stripTrailingZeros().scale() > 0) {
                        trouble(cell(field.code()), "not-whole", number.value().toPlainString());
                    } else if (number != null && isPositive(field.code(), number.value())) {
                        texts.put(
                                field.code(), number.value().stripTrailingZeros().toPlainString());
                    }
                }
            }
        }

        private void readAmount(String indicator) {
            var column = mapping.column(indicator).orElse(null);
            if (column != null) {
                var number = number(indicator);
                if (number != null) {
                    amount(indicator, indicator, number, column.unit());
                }
            }
        }

        private void amount(
                String code, String field, NumberStyle.Leading number, String unitOfColumn) {
            var indicator = vocabulary.indicator(code).orElse(null);
            if (indicator == null || !isPositive(field, number.value())) {
                return;
            }
            var given = number.rest().isEmpty() ? unitOfColumn : number.rest();
            var unit = unit(indicator, given);
            if (unit.isEmpty() || !unit.get().fits(indicator)) {
                trouble(
                        cell(field),
                        given.isEmpty() ? "no-unit" : "unit",
                        given.isEmpty() ? number.value().toPlainString() : given,
                        indicator.code(),
                        indicator.unit());
                return;
            }
            if (number.value().signum() != 0) {
                amounts.add(
                        new Amount(
                                indicator.code(),
                                number.value().multiply(unit.get().factor()),
                                unit.get().unit(),
                                cell(field)));
            }
        }

        private Optional<UnitText> unit(Indicator indicator, String given) {
            var text = given;
            if (text.isEmpty() && indicator.isMoney()) {
                text = value(UNIT.code()).shown();
            }
            return text.isEmpty() ? Optional.empty() : vocabulary.unit(text);
        }

        private boolean isPositive(String field, BigDecimal number) {
            if (number.signum() < 0) {
                trouble(cell(field), "negative", number.toPlainString());
            }
            return number.signum() >= 0;
        }

        /** The number of a field with what follows it; null: none, or none that can be read. */
        private NumberStyle.@Nullable Leading number(String field) {
            var value = value(field);
            var read =
                    switch (value) {
                        case CellValue.Numeric(var number, _) ->
                                Optional.of(new NumberStyle.Leading(number, ""));
                        case CellValue.Text(var text) -> parsed(field, text);
                        default -> Optional.<NumberStyle.Leading>empty();
                    };
            if (read.isEmpty()
                    && !value.isEmpty()
                    && !value.shown().matches("[-–—]|(?i)n/?a|không|\\.|\\?")) {
                trouble(cell(field), "not-a-number", value.shown());
            }
            return read.filter(n -> n.value().abs().compareTo(LARGEST) < 0).orElse(null);
        }

        private Optional<NumberStyle.Leading> parsed(String field, String text) {
            if (style == null && NumberStyle.isAmbiguous(text)) {
                trouble(cell(field), "ambiguous-number", text);
                return Optional.of(new NumberStyle.Leading(BigDecimal.ZERO, ""));
            }
            var read = (style == null ? NumberStyle.COMMA : style).parseAmount(text);
            return read.isPresent() || style != null ? read : NumberStyle.POINT.parseAmount(text);
        }

        /** Programmes and shares stand in as many pairs of columns as there are. */
        private List<Share> shares() {
            var programmes = columns(PROGRAMME);
            var columnsOfShares = columns(SHARE);
            var shares = new ArrayList<Share>();
            var sum = BigDecimal.ZERO;
            for (int i = 0; i < programmes.size(); i++) {
                var name = line.cell(programmes.get(i).column()).shown();
                if (!name.isEmpty()) {
                    var share =
                            i < columnsOfShares.size()
                                    ? share(columnsOfShares.get(i))
                                    : BigDecimal.ONE;
                    shares.add(new Share(name, share, line.address(programmes.get(i).column())));
                    sum = sum.add(share);
                }
            }
            var always = mapping.defaults().getOrDefault(PROGRAMME.code(), "");
            if (programmes.isEmpty() && !always.isEmpty()) {
                shares.add(new Share(always, BigDecimal.ONE, "A" + line.number()));
            }
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                trouble(
                        shares.getLast().cell(),
                        "share-sum",
                        sum.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %");
            }
            return shares.stream().filter(s -> s.share().signum() > 0).toList();
        }

        private List<ColumnMapping> columns(HistoryField field) {
            return mapping.columns().stream().filter(c -> c.field().equals(field.code())).toList();
        }

        /** Percent, whether the cell shows 0.5 as 50 % or says 50. */
        private BigDecimal share(ColumnMapping column) {
            var value = line.cell(column.column());
            var share =
                    switch (value) {
                        case CellValue.Numeric(var number, var percent) ->
                                percent ? number : number.divide(HUNDRED);
                        case CellValue.Text(var text) ->
                                parsed(SHARE.code(), text.replace("%", "").strip())
                                        .map(n -> n.value().divide(HUNDRED))
                                        .orElse(null);
                        default -> BigDecimal.ONE;
                    };
            if (share == null || share.signum() < 0) {
                trouble(line.address(column.column()), "share", value.shown());
                return BigDecimal.ZERO;
            }
            return share;
        }

        private @Nullable NamedCompany company() {
            if (!mapping.kind().isOfCompany()) {
                return null;
            }
            var name = texts.getOrDefault(COMPANY_NAME.code(), "");
            if (name.isEmpty()) {
                trouble(cell(COMPANY_NAME.code()), "no-company", "");
                return null;
            }
            var tax = texts.getOrDefault(TAX_CODE.code(), "").replaceAll("\\s", "");
            var place = texts.get(PROVINCE.code());
            var nameKey = vocabulary.nameKey(name);
            var employees = texts.get(EMPLOYEES.code());
            return new NamedCompany(
                    tax.isEmpty() ? nameKey + (place == null ? "" : " @" + place) : "#" + tax,
                    nameKey,
                    name,
                    texts.get(COMPANY_NAME_EN.code()),
                    tax.isEmpty() ? null : tax,
                    place,
                    texts.get(SECTOR.code()),
                    texts.get(ADDRESS.code()),
                    employees == null || employees.length() > 7 ? null : Integer.valueOf(employees),
                    mapping.sheet(),
                    cell(COMPANY_NAME.code()));
        }
    }
}
