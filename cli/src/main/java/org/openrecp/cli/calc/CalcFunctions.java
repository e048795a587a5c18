// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The engine functions that the command line offers. */
public final class CalcFunctions {
    public static final List<CalcFunction> ALL =
            List.of(
                    new Reconcile(),
                    new Mfca(),
                    new NextMeasurement(),
                    new Emissions(),
                    new RecpIndicators(),
                    new NetPresentValue(),
                    new InternalRateOfReturn(),
                    new Payback(),
                    new BestPortfolio(),
                    new Units());

    private CalcFunctions() {}

    public static Optional<CalcFunction> find(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    public static Stream<String> names() {
        return ALL.stream().map(CalcFunction::name);
    }

    /** Names for bash completion. */
    public static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }
}
