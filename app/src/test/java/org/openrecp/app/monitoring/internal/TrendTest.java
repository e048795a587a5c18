// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.quantity.Unit;

class TrendTest {
    private static final Item OUTPUT = new Item(Slot.OUTPUT, "", Unit.get("t"));
    private static final Item POWER = new Item(Slot.ELECTRICITY, "", Unit.get("kWh"));
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    @Test
    void comparesWithTheMeanOfTheFirstTwelveMonths() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 14; i++) {
            entries.add(entry(i, Slot.OUTPUT, 100));
            entries.add(entry(i, Slot.ELECTRICITY, 100L * (500 + i)));
        }
        var trend = Trend.of(POWER, OUTPUT, entries).orElseThrow();

        assertThat(trend.unit()).isEqualTo("kWh/t");
        assertThat(trend.points()).hasSize(14);
        assertThat(trend.baseline()).isCloseTo(505.5, within(1e-9));
        assertThat(trend.change(trend.points().getLast())).isCloseTo(513 / 505.5 - 1, within(1e-9));
    }

    @Test
    void hasNoBaselineBeforeTwelveMonthsAndLeavesGapsOpen() {
        var trend =
                Trend.of(
                                POWER,
                                OUTPUT,
                                List.of(
                                        entry(0, Slot.OUTPUT, 100),
                                        entry(0, Slot.ELECTRICITY, 50_000),
                                        entry(1, Slot.OUTPUT, 0),
                                        entry(1, Slot.ELECTRICITY, 9_000),
                                        entry(2, Slot.ELECTRICITY, 9_000),
                                        entry(3, Slot.OUTPUT, 90),
                                        entry(3, Slot.ELECTRICITY, 45_000)))
                        .orElseThrow();
        assertThat(trend.baseline()).isNull();
        assertThat(trend.known()).isEqualTo(2);
        assertThat(trend.points())
                .extracting(Trend.Point::specific)
                .containsExactly(500.0, null, null, 500.0);
    }

    @Test
    void isNoneWithoutAnOutput() {
        assertThat(Trend.of(POWER, OUTPUT, List.of(entry(0, Slot.ELECTRICITY, 9_000)))).isEmpty();
    }

    private static Entry entry(int month, Slot slot, long amount) {
        return new Entry(
                FIRST.plusMonths(month),
                slot,
                BigDecimal.valueOf(amount),
                null,
                1,
                "Lan",
                Instant.EPOCH);
    }
}
