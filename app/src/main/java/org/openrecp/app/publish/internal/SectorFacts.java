// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openrecp.engine.benchmark.Benchmark;
import org.openrecp.engine.benchmark.Benchmarks;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.OptionLibrary;
import org.openrecp.engine.quantity.Unit;

/**
 * What the product knows of a sector: specific consumption with its sources, and the options of the
 * library.
 */
public record SectorFacts(List<Norm> norms, List<LibraryOption> options) {
    public SectorFacts {
        norms = List.copyOf(norms);
        options = List.copyOf(options);
    }

    /**
     * A benchmark.
     *
     * @param expired a legal norm whose time is over
     */
    public record Norm(Benchmark benchmark, boolean expired) {
        /** Whether it is of one step of the process. */
        public boolean isOfAStep() {
            return !benchmark.unitOperation().equals(Benchmark.WHOLE_PLANT);
        }

        /** Where it is from; empty: not of one country. */
        public String country(Locale reader) {
            var code = benchmark.country();
            return Arrays.stream(Locale.getISOCountries())
                    .map(iso -> Locale.of("", iso))
                    .filter(country -> country.getISO3Country().equals(code))
                    .findFirst()
                    .map(country -> country.getDisplayCountry(reader))
                    .orElse("");
        }

        /** The year of the figures; a legal norm has its time instead. */
        public String year() {
            var year = benchmark.year();
            return year == null || benchmark.validTo() != null ? "" : year.toString();
        }

        /** A unit as people write it. */
        public static String unit(Unit unit) {
            return unit.symbol().replace("kW.h", "kWh").replace("m3", "m³");
        }

        /** Words of kind and of what it is per, as keys of texts have them. */
        public static String key(Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static SectorFacts of(String sector, LocalDate today) {
        return new SectorFacts(
                Benchmarks.all().stream()
                        .filter(b ->
                                b.isic().stream()
                                        .anyMatch(i -> sector.equals(OptionLibrary.sectorOf(i))))
                        .map(b -> new Norm(b, b.isExpired(today)))
                        .toList(),
                OptionLibrary.all().stream().filter(o -> o.sector().equals(sector)).toList());
    }
}
