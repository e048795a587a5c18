// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import org.openrecp.engine.quantity.Estimate;

/**
 * Money of one currency in the reader's format. Tables use one scale throughout, named in their
 * heads; sentences use the scale that reads best.
 *
 * @param scale what the figures in tables are divided by: 1, a thousand or a million
 */
record Cash(Texts texts, String currency, double scale) {
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    /** Money with the scale that suits the largest amount of a report. */
    static Cash of(Texts texts, String currency, double largest) {
        double scale = largest >= 1e9 ? MILLION : largest >= 1e7 ? 1e3 : 1;
        return new Cash(texts, currency, scale);
    }

    /** For instance {@code million VND}. */
    String unit() {
        return scale == 1
                ? currency
                : texts.of(scale == MILLION ? "million" : "thousand") + " " + currency;
    }

    /** For instance {@code million VND per year}. */
    String yearlyUnit() {
        return texts.of("per-year", unit());
    }

    /** An amount for a table. */
    String cell(double amount) {
        double scaled = amount / scale;
        return texts.fixed(scaled, scale == 1 || Math.abs(scaled) >= 1000 || scaled == 0 ? 0 : 1);
    }

    /** An amount with its uncertainty for a table. */
    String cell(Estimate amount) {
        return texts.estimate(amount.times(1 / scale));
    }

    /** An amount with its unit, for a sentence. */
    String text(double amount) {
        double size = Math.abs(amount);
        if (size >= BILLION) {
            return texts.fixed(amount / BILLION, 2) + " " + texts.of("billion") + " " + currency;
        }
        if (size >= MILLION) {
            return texts.fixed(amount / MILLION, size >= 100 * MILLION ? 0 : 1)
                    + " "
                    + texts.of("million")
                    + " "
                    + currency;
        }
        return texts.fixed(amount, 0) + " " + currency;
    }

    /**
     * An amount and its uncertainty with their unit, for a sentence: no finer than the third digit
     * of the uncertainty.
     */
    String text(Estimate amount) {
        double size = Math.abs(amount.value());
        double by = size >= BILLION ? BILLION : size >= MILLION ? MILLION : 1;
        var word =
                by == BILLION
                        ? texts.of("billion") + " "
                        : by == MILLION ? texts.of("million") + " " : "";
        return texts.estimate(rounded(amount).times(1 / by)) + " " + word + currency;
    }

    private static Estimate rounded(Estimate amount) {
        double u = amount.standardUncertainty();
        double step = Math.pow(10, Math.floor(Math.log10(u)) - 2);
        return u < 1000
                ? amount
                : new Estimate(Math.rint(amount.value() / step) * step, Math.rint(u / step) * step);
    }

    /** A price per unit: to four digits, never scaled. */
    String price(double amount) {
        return texts.number(amount);
    }
}
