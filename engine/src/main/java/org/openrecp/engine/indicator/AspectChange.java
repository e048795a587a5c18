// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Estimate;

/**
 * What became of one aspect since the baseline year. Null where the baseline, or what is divided
 * by, is nothing.
 *
 * @param baseline absolute and relative figure then
 * @param current absolute and relative figure now
 * @param absolute X₁ ÷ X₀ − 1
 * @param relative change of the productivity, (O₁/X₁) ÷ (O₀/X₀) − 1, or of the intensity, (X₁/O₁) ÷
 *     (X₀/O₀) − 1
 * @param index 100 · relative figure now ÷ then: baseline = 100
 * @param outwardIndex the same, turned over for an intensity, so that above 100 is better on every
 *     axis
 * @param avoided at the output of now: X₀ · O₁/O₀ − X₁, in the unit of the aspect per year;
 *     negative when use or pollution grew faster than output
 */
public record AspectChange(
        Aspect aspect,
        Indicator baseline,
        Indicator current,
        @Nullable Estimate absolute,
        @Nullable Estimate relative,
        @Nullable Estimate index,
        @Nullable Estimate outwardIndex,
        Estimate avoided) {
    private static final double BASELINE_INDEX = 100;

    /**
     * @param growth O₁ ÷ O₀
     */
    static AspectChange of(Indicator baseline, Indicator current, Estimate growth) {
        var then = baseline.relative();
        var now = current.relative();
        var ratio = then == null || now == null ? null : now.over(then);
        var turned = then == null || now == null ? null : then.over(now);
        var better = baseline.aspect().isResource() ? ratio : turned;
        return new AspectChange(
                baseline.aspect(),
                baseline,
                current,
                lessOne(current.absolute().over(baseline.absolute())),
                lessOne(ratio),
                ratio == null ? null : ratio.times(BASELINE_INDEX),
                better == null ? null : better.times(BASELINE_INDEX),
                baseline.absolute().by(growth).minus(current.absolute()));
    }

    private static @Nullable Estimate lessOne(@Nullable Estimate ratio) {
        return ratio == null ? null : ratio.minus(Estimate.exact(1));
    }
}
