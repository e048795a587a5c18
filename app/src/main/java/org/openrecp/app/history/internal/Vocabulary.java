// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrecp.app.company.CompanyMatches;
import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sector.Scheme;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Programmes.Programme;
import org.openrecp.app.result.UnitText;
import org.openrecp.formats.workbook.Names;

/** What the words of a file can mean, looked up once per word. */
final class Vocabulary {
    private static final Pattern SECTOR = Pattern.compile("(?s)([0-9]{1,4})(?![0-9])(.*)");

    private final PlaceNames places;
    private final Sectors sectors;
    private final CompanyMatches companies;
    private final String country;
    private final LocalDate today;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, String> programmes = new HashMap<>();
    private final Map<String, Optional<Indicator>> named = new HashMap<>();
    private final Map<String, String> nameKeys = new HashMap<>();
    private final Map<Unit, Optional<UnitText>> units = new HashMap<>();
    private final Map<String, List<Sector>> codes = new HashMap<>();

    /** A text as a unit of an indicator. */
    private record Unit(String text, String indicator) {}

    Vocabulary(
            PlaceNames places,
            Sectors sectors,
            CompanyMatches companies,
            Collection<Indicator> indicators,
            Collection<Programme> programmes,
            String country,
            LocalDate today) {
        this.places = places;
        this.sectors = sectors;
        this.companies = companies;
        this.country = country;
        this.today = today;
        for (var indicator : indicators) {
            this.indicators.put(Names.fold(indicator.code()), indicator);
            this.indicators.putIfAbsent(Names.fold(indicator.nameEn()), indicator);
            this.indicators.putIfAbsent(Names.fold(indicator.nameVi()), indicator);
        }
        programmes.forEach(p -> this.programmes.put(Names.fold(p.code()), p.code()));
        programmes.forEach(p -> this.programmes.putIfAbsent(Names.fold(p.name()), p.code()));
    }

    LocalDate today() {
        return today;
    }

    PlaceNames places() {
        return places;
    }

    Optional<Indicator> indicator(String text) {
        return named.computeIfAbsent(
                text,
                _ ->
                        Optional.ofNullable(indicators.get(Names.fold(text)))
                                .or(() ->
                                        Words.field(text, HistoryField.AMOUNTS)
                                                .map(c -> indicators.get(Names.fold(c)))));
    }

    /** The unit of a text; empty: it is none, or none of an indicator. */
    Optional<UnitText> unit(String text, Indicator indicator) {
        return units.computeIfAbsent(
                new Unit(text, indicator.code()),
                _ -> UnitText.parse(text).filter(u -> u.fits(indicator)));
    }

    /** The code of a programme that is known, else the name as it was written first. */
    String programme(String name) {
        return programmes.computeIfAbsent(Names.fold(name), _ -> name);
    }

    /**
     * What a code of ISIC at the beginning of a text can mean: none, one, or two where its number
     * may have lost a zero.
     */
    List<Sector> sectors(String text) {
        return codes.computeIfAbsent(text, this::findSectors);
    }

    private List<Sector> findSectors(String text) {
        var begin = SECTOR.matcher(text);
        if (!begin.matches()) {
            return List.of();
        }
        var code = begin.group(1);
        var meant =
                Stream.of(code, "0" + code)
                        .flatMap(c -> sectors.find(Scheme.ISIC, c).stream())
                        .toList();
        boolean mayLackAZero = code.length() == 3 && begin.group(2).isBlank();
        return mayLackAZero ? meant : meant.stream().limit(1).toList();
    }

    /**
     * A tax code as companies have it. Those of Viet Nam have ten digits, of which a spreadsheet
     * that takes them for numbers loses the zero in front.
     */
    String taxCode(String text) {
        var code = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return country.equals("VNM") && code.matches("[0-9]{9}(-[0-9]{3})?") ? "0" + code : code;
    }

    String nameKey(String name) {
        return nameKeys.computeIfAbsent(name, companies::key);
    }
}
