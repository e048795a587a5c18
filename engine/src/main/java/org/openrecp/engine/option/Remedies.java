// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.List;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.mfca.LossCost;

/**
 * A dear loss with the options that act on it.
 *
 * @param options done where the loss arises, or that change its material anywhere; empty: nobody
 *     has thought of anything yet
 */
public record Remedies(LossCost loss, List<Option> options) {
    /** Share of the net cost of all losses above which one is dear. */
    public static final double DEAR = 0.02;

    public Remedies {
        options = List.copyOf(options);
    }

    /** Every dear loss, dearest first. */
    public static List<Remedies> of(
            CostOfLosses costs, List<Option> options, List<Effect> effects) {
        double dear = DEAR * costs.netPerYear().value();
        return costs.losses().stream()
                .filter(l -> l.netPerYear().value() > dear)
                .map(l -> new Remedies(l, acting(l, options, effects)))
                .toList();
    }

    private static List<Option> acting(LossCost loss, List<Option> options, List<Effect> effects) {
        return options.stream().filter(o -> acts(o, loss, effects)).toList();
    }

    private static boolean acts(Option option, LossCost loss, List<Effect> effects) {
        return loss.unitOperation().equals(option.unitOperation())
                || effects.stream()
                        .filter(e -> e.option().equals(option.id()))
                        .anyMatch(e ->
                                e.unitOperation().equals(loss.unitOperation())
                                        || e.material().equals(loss.material().id()));
    }
}
