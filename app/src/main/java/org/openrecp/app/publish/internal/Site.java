// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;

/**
 * The frame of a public page, which says nothing of who reads it.
 *
 * @param language as it stands in the address
 * @param path of the page behind the language
 */
public record Site(Texts texts, String language, String path, UnaryOperator<String> asset) {
    /** The parts of the site. */
    public static final List<String> PARTS =
            List.of(
                    "results",
                    "map",
                    "cases",
                    "guidelines",
                    "options",
                    "providers",
                    "questions",
                    "data");

    static Site of(Shell shell, String language, String path) {
        return new Site(Texts.in(Locale.of(language)), language, path, shell.asset());
    }

    /** Whether the address has a language of the site. */
    boolean isKnown() {
        return texts.language().equals(language);
    }

    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** The address of a page in the reader's language. */
    public String to(String page) {
        return to(texts.language(), page);
    }

    public String to(String language, String page) {
        return "/public/" + language + (page.isEmpty() ? "" : "/" + page);
    }

    public boolean isIn(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** A number of a table. */
    public String number(double value) {
        return number(value, texts);
    }

    /** The same; a whole one without decimals. */
    static String number(double value, Texts texts) {
        return texts.figure(value);
    }

    /** The unit of a table, in words where it has them. */
    public static String unit(Figure figure, Texts texts) {
        return texts.unit(figure.unit());
    }

    /** The total of a table with its unit. */
    public String total(Figure figure) {
        var total = figure.content().total();
        var unit = figure.unit();
        if (total.isEmpty()) {
            return "×";
        }
        if (unit.matches("[A-Z]{3}(/year)?")) {
            var money = texts.shortMoney(total.get(), unit.substring(0, 3));
            return unit.endsWith("/year") ? texts.of("publish.per-year", money) : money;
        }
        return number(total.get()) + " " + unit(figure, texts);
    }

    /** A share as a whole percentage where it is one, without the sign. */
    public static String percentage(double share, Texts texts) {
        double percent = Math.round(1000 * share) / 10.0;
        return texts.number(percent, percent == Math.rint(percent) ? 0 : 1);
    }
}
