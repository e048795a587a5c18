// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import org.openrecp.app.shell.Texts;

/** Money as people say it: large amounts in millions and billions. */
public final class Money {
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private Money() {}

    /** For instance {@code 1.23 billion VND}. */
    public static String text(Texts texts, double amount, String currency) {
        double size = Math.abs(amount);
        if (size < 0.005) {
            return "0 " + currency;
        }
        if (size >= BILLION) {
            return texts.of("result.billion", texts.number(amount / BILLION), currency);
        }
        return size >= MILLION
                ? texts.of("result.million", texts.number(amount / MILLION), currency)
                : texts.money(amount, currency);
    }
}
