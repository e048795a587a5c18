// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.OptionCategories;
import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.shell.Texts;

/** Keys of figures as people read them. */
public record Labels(Texts texts, Places places, Sectors sectors, Map<String, String> programmes) {

    /** The name of what a cell is of. */
    public String of(By column, String key) {
        return switch (column) {
            case YEAR -> key;
            case DIVISION -> division(key);
            case PLACE -> place(key);
            case CHANNEL -> key.isEmpty() ? texts.of("ledger.no-channel") : channel(key);
            case PROGRAMME ->
                    key.isEmpty()
                            ? texts.of("ledger.no-programme")
                            : programmes.getOrDefault(key, key);
        };
    }

    /** An economic activity at two digits. */
    public String division(String code) {
        if (code.isEmpty()) {
            return texts.of("ledger.no-sector");
        }
        var name =
                texts.language().equals("en")
                        ? sectors.find(Sector.Scheme.ISIC, code).map(Sector::title)
                        : texts.find("ledger.division-" + code)
                                .or(() ->
                                        sectors.find(Sector.Scheme.ISIC, code).map(Sector::title));
        return code + " " + name.orElse("");
    }

    /** A place, or that none is known. */
    public String place(@Nullable String id) {
        return id == null || id.isEmpty()
                ? texts.of("ledger.not-attributable")
                : places.find(id).map(p -> name(p, texts.locale())).orElse(id);
    }

    /** A class of options. */
    public String category(@Nullable String code) {
        return code == null || code.isEmpty()
                ? texts.of("ledger.no-category")
                : OptionCategories.name(code, texts.language());
    }

    private String channel(String key) {
        return texts.find("ledger.channel-" + key).orElse(key);
    }

    private static String name(Place place, Locale locale) {
        return place.nameIn(locale);
    }
}
