// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import java.util.ArrayList;
import java.util.List;

/** A linear axis whose ends and ticks are round numbers (1, 2 or 5 times a power of ten). */
record Axis(double from, double to, double step) {
    /** Covers all values and, for bars, zero. */
    static Axis covering(double least, double most, int ticks) {
        double low = Math.min(0, least);
        double high = Math.max(0, most);
        if (high - low < 1e-12) {
            high = 1;
        }
        double rough = (high - low) / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                power
                        * (rough / power > 5
                                ? 10
                                : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1);
        return new Axis(
                Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    /** Where a value stands between two ends in pixels. */
    double at(double value, double start, double end) {
        return start + (end - start) * (value - from) / (to - from);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int i = 0; from + i * step <= to + step / 1e6; i++) {
            double tick = from + i * step;
            ticks.add(Math.abs(tick) < step / 1e6 ? 0 : tick);
        }
        return ticks;
    }
}
