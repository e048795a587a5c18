// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.field.Outcome.Problem;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/** Twelve months of output and bills as they were typed: {@code water-3}, {@code water-cost-3}. */
final class Bills {
    static final int MONTHS = 12;

    /** What is billed, by its id in the sheet Materials. */
    static final List<String> CARRIERS = List.of("electricity", "fuel", "water", "material");

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,12})?");

    /** What has only one reading, with a decimal comma or with a decimal point. */
    private static final Pattern VIETNAMESE = onlyReading("\\.", ",");

    private static final Pattern ENGLISH = onlyReading(",", "\\.");

    private final Sent sent;
    private final Texts texts;
    private final Language language;
    private final YearMonth first;
    private final List<PlantRows.Row> rows = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private BigDecimal output = BigDecimal.ZERO;

    Bills(Sent sent, Texts texts, Language language) {
        this.sent = sent;
        this.texts = texts;
        this.language = writing(sent, language);
        first = first();
        for (int i = 0; i < MONTHS; i++) {
            month(i);
        }
        if (problems.isEmpty() && output.signum() == 0) {
            problem("output-0", "assessment.quick-problem-output");
        }
        if (problems.isEmpty() && used.isEmpty()) {
            problem("electricity-0", "assessment.quick-problem-bills");
        }
    }

    /**
     * How numbers that could be read in both ways are meant: as those of the same draft that could
     * not, else as the page's language has it.
     */
    private static Language writing(Sent sent, Language page) {
        int vietnamese = 0;
        for (var field : sent.fields().keySet()) {
            var text = sent.text(field);
            vietnamese += VIETNAMESE.matcher(text).matches() ? 1 : 0;
            vietnamese -= ENGLISH.matcher(text).matches() ? 1 : 0;
        }
        return vietnamese == 0 ? page : vietnamese > 0 ? Language.VI : Language.EN;
    }

    private static Pattern onlyReading(String group, String mark) {
        return Pattern.compile(
                "[0-9]{1,3}(G[0-9]{3}){2,}|[0-9]{1,3}(G[0-9]{3})+M[0-9]+|[0-9]+M([0-9]{1,2}|[0-9]{4,})"
                        .replace("G", group)
                        .replace("M", mark));
    }

    private YearMonth first() {
        try {
            return YearMonth.parse(sent.text("first"));
        } catch (DateTimeException _) {
            problem("first", "assessment.quick-problem-first");
            return YearMonth.of(2000, 1);
        }
    }

    private void month(int index) {
        var fields = new LinkedHashMap<String, String>();
        var made = number("output-" + index);
        if (made != null) {
            output = output.add(made);
            fields.put("output", made.toPlainString());
        }
        CARRIERS.forEach(carrier -> bill(carrier, index, fields));
        if (!fields.isEmpty()) {
            fields.putFirst("month", first.plusMonths(index).toString());
            rows.add(new PlantRows.Row(String.valueOf(index), fields));
        }
    }

    private void bill(String carrier, int index, Map<String, String> fields) {
        var field = carrier + "-" + index;
        var amount = number(field);
        var cost = number(carrier + "-cost-" + index);
        if (amount != null) {
            used.add(carrier);
            fields.put(carrier, amount.toPlainString());
        }
        if (cost != null) {
            fields.put(carrier + " cost", cost.toPlainString());
        }
        if (cost != null && sent.text(field).isEmpty()) {
            problem(field, "assessment.quick-problem-amount");
        }
    }

    /** The number that stands in a field; null: none, or a wrong one. */
    private @Nullable BigDecimal number(String field) {
        var typed = sent.text(field);
        if (typed.isEmpty()) {
            return null;
        }
        var text = SheetKind.get("monthly").getField("output").entered(typed, language);
        if (!PLAIN.matcher(text).matches()) {
            problem(field, "assessment.quick-problem-number");
            return null;
        }
        var number = new BigDecimal(text);
        if (number.signum() < 0) {
            problem(field, "assessment.quick-problem-negative");
        }
        return number;
    }

    private void problem(String field, String key) {
        problems.add(new Problem(field, texts.of(key)));
    }

    YearMonth begin() {
        return first;
    }

    YearMonth end() {
        return first.plusMonths(MONTHS - 1);
    }

    /** Of all months together. */
    String output() {
        return output.toPlainString();
    }

    /** Whether there is a bill of it in any month. */
    boolean has(String carrier) {
        return used.contains(carrier);
    }

    /** The rows of the sheet Monthly, each with the number of its month as id. */
    List<PlantRows.Row> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }
}
