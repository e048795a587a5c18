// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import org.openrecp.app.shell.Texts;

/** Money as people say it: large amounts in millions and billions. */
public final class Money {
    private Money() {}

    /** For instance {@code 1.23 billion VND}. */
    public static String text(Texts texts, double amount, String currency) {
        return texts.shortMoney(amount, currency);
    }
}
