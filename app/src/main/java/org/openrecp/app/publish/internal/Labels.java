// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** How rows and columns are called. */
@Component
public class Labels {
    private final Places places;
    private final Sectors sectors;

    Labels(Places places, Sectors sectors) {
        this.places = places;
        this.sectors = sectors;
    }

    /** The name of a code of a dimension in a language. */
    public String of(By by, String code, Texts texts) {
        return switch (code) {
            case FigureContent.ALL -> texts.of("publish.total");
            case FigureContent.UNKNOWN -> texts.of("publish.unknown");
            default -> known(by, code, texts);
        };
    }

    private String known(By by, String code, Texts texts) {
        return switch (by) {
            case YEAR -> code;
            case PLACE -> places.find(code).map((Place p) -> p.nameIn(texts.locale())).orElse(code);
            case DIVISION ->
                    texts.find("ledger.division-" + code)
                            .map(name -> code + " – " + name)
                            .or(() -> sectors.find(Sector.Scheme.ISIC, code).map(Sector::label))
                            .orElse(code);
        };
    }
}
