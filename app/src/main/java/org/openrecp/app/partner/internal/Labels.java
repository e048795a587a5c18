// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import java.util.Map;
import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.disclosure.ResultTables;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.shell.Texts;

/**
 * How the parts of a table are called.
 *
 * @param programmes id → code and name
 */
public record Labels(Texts texts, Places places, Sectors sectors, Map<String, String> programmes) {
    String of(By by, String code) {
        return switch (code) {
            case ResultTables.ALL -> texts.of("partner.total");
            case ResultTables.UNKNOWN ->
                    texts.of(by == By.PROGRAMME ? "partner.no-programme" : "partner.unknown");
            default -> known(by, code);
        };
    }

    private String known(By by, String code) {
        return switch (by) {
            case PLACE -> places.find(code).map((Place p) -> p.nameIn(texts.locale())).orElse(code);
            case PROGRAMME -> programmes.getOrDefault(code, code);
            case DIVISION -> division(code);
            case YEAR, CHANNEL -> code;
        };
    }

    private String division(String code) {
        var title = sectors.find(Sector.Scheme.ISIC, code).map(Sector::title);
        return code
                + " "
                + (texts.language().equals("en")
                                ? title
                                : texts.find("ledger.division-" + code).or(() -> title))
                        .orElse("");
    }

    String of(Extent extent) {
        By by = extent.by();
        return by == null ? texts.of("partner.all") : of(by, extent.id());
    }
}
