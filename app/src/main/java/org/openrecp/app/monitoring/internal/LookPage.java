// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Shell;

/**
 * What a file says, to be looked at before it is taken.
 *
 * @param months in order of time
 * @param overtaken whether somebody changed one of them since it was looked at
 */
public record LookPage(
        Company company,
        List<Item> items,
        List<SentMonth> months,
        String currency,
        boolean overtaken) {
    private static final int MOST_DECIMALS = 3;

    public LookPage {
        items = List.copyOf(items);
        months = List.copyOf(months);
    }

    /** All of it, as the form carries it. */
    public String text() {
        return SentText.of(months);
    }

    /** How many months are new or changed. */
    public long count() {
        return months.stream().filter(SentMonth::isNew).count();
    }

    public String number(@Nullable BigDecimal number, Shell shell) {
        if (number == null) {
            return "–";
        }
        int decimals = Math.clamp(number.stripTrailingZeros().scale(), 0, MOST_DECIMALS);
        return shell.texts().number(number.doubleValue(), decimals);
    }
}
