// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openrecp.app.company.CompanyMatches;
import org.openrecp.app.company.Sector.Scheme;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;
import org.openrecp.formats.workbook.Names;

/** What the words of a file can mean, looked up once per word. */
final class Vocabulary {
    private final PlaceNames places;
    private final Sectors sectors;
    private final CompanyMatches companies;
    private final LocalDate today;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, String> nameKeys = new HashMap<>();
    private final Map<String, Optional<UnitText>> units = new HashMap<>();

    Vocabulary(
            PlaceNames places,
            Sectors sectors,
            CompanyMatches companies,
            Indicators indicators,
            LocalDate today) {
        this.places = places;
        this.sectors = sectors;
        this.companies = companies;
        this.today = today;
        for (var indicator : indicators.list()) {
            this.indicators.put(Names.fold(indicator.code()), indicator);
            this.indicators.putIfAbsent(Names.fold(indicator.nameEn()), indicator);
            this.indicators.putIfAbsent(Names.fold(indicator.nameVi()), indicator);
        }
    }

    LocalDate today() {
        return today;
    }

    PlaceNames places() {
        return places;
    }

    Optional<Indicator> indicator(String text) {
        return Optional.ofNullable(indicators.get(Names.fold(text)))
                .or(() ->
                        Words.field(text, HistoryField.AMOUNTS)
                                .map(code -> indicators.get(Names.fold(code))));
    }

    /** The unit of a text; empty: it is none. */
    Optional<UnitText> unit(String text) {
        return units.computeIfAbsent(text, UnitText::parse);
    }

    /** A code of ISIC at the beginning of a text; empty: none. */
    Optional<String> isic(String text) {
        var code = text.replaceFirst("(?s)^([0-9]{2,4})(?![0-9]).*$", "$1");
        return code.matches("[0-9]{2,4}") && sectors.find(Scheme.ISIC, code).isPresent()
                ? Optional.of(code)
                : Optional.empty();
    }

    String nameKey(String name) {
        return nameKeys.computeIfAbsent(name, companies::key);
    }
}
