// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.assessment.MonthlyRecord;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.MonthsFile;

/**
 * The file in which a company sends months: a column for each item that it follows, headed by the
 * company's own name for it or by the usual one in either language.
 */
record FollowedFile(List<Item> items, String currency, YearMonth now, Locale locale) {
    FollowedFile {
        items = List.copyOf(items);
    }

    /** Reads a file that was sent. */
    MonthsFile.Result read(InputStream sent) throws IOException {
        var file = Files.createTempFile("openrecp-months", ".sent");
        try {
            Files.write(file, sent.readAllBytes());
            return file().read(file);
        } finally {
            Files.delete(file);
        }
    }

    /** A workbook to fill in, with what is known of some months. */
    byte[] template(List<MonthRow> months) throws IOException {
        var folder = Files.createTempDirectory("openrecp-months");
        var file = folder.resolve("months.xlsx");
        try {
            var columns = items.stream().map(i -> material(i, header(i))).toList();
            file().write(file, columns, months.stream().map(this::record).toList());
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /**
     * What a record says, of the items that it tells of; of a cost that it does not tell, what is
     * kept stays.
     */
    SentMonth month(MonthlyRecord record, MonthRow kept) {
        var figures = new ArrayList<Figure>();
        for (var item : items) {
            var standing = kept.entries().get(item.slot());
            record.uses().stream()
                    .filter(u -> u.material().equals(item.slot().code()))
                    .forEach(u ->
                            figures.add(
                                    new Figure(
                                            item,
                                            exactly(u.quantity()),
                                            u.cost() == null && standing != null
                                                    ? standing.cost()
                                                    : exactly(u.cost()),
                                            0)));
            if (item.slot() == Slot.OUTPUT && record.output() != null) {
                figures.add(new Figure(item, exactly(record.output()), null, 0));
            }
        }
        return SentMonth.of(figures, kept);
    }

    private MonthsFile file() {
        var known = new ArrayList<Material>();
        for (var item : items) {
            known.add(material(item, header(item)));
            Texts.LANGUAGES.forEach(l -> known.add(material(item, usualName(item, l))));
        }
        return new MonthsFile(Language.of(locale), currency, known, MyPlant.FIRST, now);
    }

    /** The company's name where no other item is called so. */
    private String header(Item item) {
        boolean clear =
                !item.name().isEmpty()
                        && items.stream()
                                .filter(other -> other.slot() != item.slot())
                                .noneMatch(other -> isCalled(other, item.name()));
        return clear ? item.name() : usualName(item, locale);
    }

    private static boolean isCalled(Item item, String name) {
        return item.name().equalsIgnoreCase(name)
                || Texts.LANGUAGES.stream()
                        .anyMatch(l -> usualName(item, l).equalsIgnoreCase(name));
    }

    private static String usualName(Item item, Locale locale) {
        return Texts.in(locale).of(item.slot().key());
    }

    private static Material material(Item item, String name) {
        var kind = item.slot().hasCost() ? Material.Kind.RAW : Material.Kind.PRODUCT;
        return new Material(
                item.slot().code(),
                name,
                kind,
                item.unit(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private MonthlyRecord record(MonthRow month) {
        var uses = new ArrayList<MonthlyRecord.Use>();
        month.entries()
                .forEach((slot, entry) -> {
                    if (entry.amount() != null) {
                        var cost = entry.cost() == null ? null : entry.cost().doubleValue();
                        uses.add(
                                new MonthlyRecord.Use(
                                        slot.code(), entry.amount().doubleValue(), cost));
                    }
                });
        return new MonthlyRecord(month.month(), null, uses);
    }

    private static @Nullable BigDecimal exactly(@Nullable Double number) {
        return number == null ? null : exactly(number.doubleValue());
    }

    private static BigDecimal exactly(double number) {
        var decimal = BigDecimal.valueOf(number);
        return decimal.scale() > Amounts.MOST_DECIMALS
                ? decimal.setScale(Amounts.MOST_DECIMALS, RoundingMode.HALF_UP)
                : decimal;
    }
}
