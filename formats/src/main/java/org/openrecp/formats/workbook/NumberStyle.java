// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrecp.formats.text.Language;

/**
 * How a file writes numbers as text: with a decimal point (1,234.5) or a decimal comma (1.234,5).
 * It is detected once for a file, never for a cell.
 */
public enum NumberStyle {
    POINT('.', ','),
    COMMA(',', '.');

    private static final Pattern LEADING =
            Pattern.compile(
                    "^\\s*([-+]?\\s*[0-9](?:[0-9.,]|[ '’](?=[0-9]{3}(?![0-9])))*(?:[eE][-+]?[0-9]{1,3})?)(.*)$",
                    Pattern.DOTALL);

    /** A longer text is none that begins with a number. */
    private static final int LONGEST = 1_000;

    private static final Pattern PLUS_MINUS = Pattern.compile("^\\s*(±|[+]/?-)\\s*");
    private static final Pattern CURRENCY_FIRST =
            Pattern.compile("^([A-Z]{3}|[$€₫])\\s*([-+−]?[0-9][0-9.,]*)");
    private static final Pattern SIGN = Pattern.compile("^([-+])\\s+");
    private static final Pattern SEVERAL = Pattern.compile("[-+ ]*[0-9]{1,3}(?:[.,][0-9]{3})+");
    private static final Pattern BELOW_ONE = Pattern.compile("[-+ ]*0[.,].*");
    private static final String NOT_AFTER = "-/.:,0123456789";
    private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}([.,])[0-9]{3}");

    private final char mark;
    private final Pattern whole;
    private final Pattern groups;

    NumberStyle(char mark, char group) {
        this.mark = mark;
        var g = "[" + group + " '’]";
        groups = Pattern.compile(g);
        whole =
                Pattern.compile(
                        "[-+]?(?:[1-9][0-9]{0,2}(?:"
                                + g
                                + "[0-9]{3})+|[0-9]+)(?:["
                                + mark
                                + "][0-9]*)?(?:[eE][-+]?[0-9]{1,3})?");
    }

    /**
     * A number at the beginning of a text.
     *
     * @param rest what follows it, stripped
     */
    public record Leading(BigDecimal value, String rest) {}

    /**
     * What the texts of a file speak for.
     *
     * @param certain whether any of them does; if not, the language decided
     * @param known whether it was known without them
     */
    public record Detected(NumberStyle style, boolean certain, boolean known) {}

    /** A style that is known. */
    Detected known() {
        return new Detected(this, true, true);
    }

    /** The style that most texts speak for; where none does, the language's. */
    public static Detected detect(List<String> texts, Language language) {
        int balance = 0;
        for (var text : texts) {
            balance += evidence(text);
        }
        if (balance == 0) {
            return new Detected(language == Language.VI ? COMMA : POINT, false, false);
        }
        return new Detected(balance > 0 ? POINT : COMMA, true, false);
    }

    /**
     * What a text speaks for: positive where its number can only have a decimal point, negative for
     * a comma, zero where it tells neither.
     */
    public static int evidence(String text) {
        if (!hasMark(text)) {
            return 0;
        }
        var number = leading(withoutPlusMinus(text));
        return number.matches() ? evidenceOf(number.group(1)) : 0;
    }

    /** Whether a text could be read in both styles, as 1.234 can. */
    public static boolean isAmbiguous(String text) {
        if (!hasMark(text)) {
            return false;
        }
        var number = leading(text);
        return number.matches()
                && evidenceOf(number.group(1)) == 0
                && GROUPS.matcher(number.group(1).replaceAll("[-+ ]", "")).matches();
    }

    private static boolean hasMark(String text) {
        return text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
    }

    /** The number at the beginning of a text, and what follows. */
    public Optional<Leading> parseLeading(String text) {
        Matcher number = leading(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        return parse(number.group(1)).map(v -> new Leading(v, number.group(2).strip()));
    }

    /** A number with its unit, currency or percent sign; empty where what follows is none. */
    public Optional<Leading> parseAmount(String text) {
        return parseLeading(currencyLast(text))
                .filter(n -> n.rest().isEmpty() || NOT_AFTER.indexOf(n.rest().charAt(0)) < 0);
    }

    /** {@code ± 5 %}, as people write an uncertainty, becomes {@code 5 %}. */
    static String withoutPlusMinus(String text) {
        return PLUS_MINUS.matcher(text).replaceFirst("");
    }

    /** {@code USD 1.2} and {@code $1.2} become {@code 1.2 USD} and {@code 1.2 $}. */
    static String currencyLast(String text) {
        return CURRENCY_FIRST.matcher(text).replaceFirst("$2 $1");
    }

    char mark() {
        return mark;
    }

    private Optional<BigDecimal> parse(String number) {
        var compact = SIGN.matcher(number).replaceFirst("$1");
        if (!whole.matcher(compact).matches()) {
            return Optional.empty();
        }
        var plain = groups.matcher(compact).replaceAll("").replace(mark, '.');
        return Optional.of(new BigDecimal(plain));
    }

    private static Matcher leading(String text) {
        return LEADING.matcher(text.length() > LONGEST ? "" : unify(text));
    }

    private static int evidenceOf(String number) {
        int points = count(number, '.');
        int commas = count(number, ',');
        if (points > 0 && commas > 0) {
            return number.lastIndexOf('.') > number.lastIndexOf(',') ? 1 : -1;
        }
        if (points + commas == 0) {
            return 0;
        }
        int ofPoint = points > 0 ? 1 : -1;
        if (points + commas > 1) {
            return SEVERAL.matcher(number).matches() ? -ofPoint : 0;
        }
        boolean thousands = GROUPS.matcher(number.replaceAll("[-+ ]", "")).matches();
        boolean belowOne = BELOW_ONE.matcher(number).matches();
        return thousands && !belowOne ? 0 : ofPoint;
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(x -> x == c).count();
    }

    /** One minus sign, one kind of space. */
    private static String unify(String text) {
        return text.replace('−', '-')
                .replace('–', '-')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .strip();
    }
}
