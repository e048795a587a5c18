// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.Map;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/** What sheets, their rows and their fields are called. */
final class SheetNames {
    private SheetNames() {}

    static String sheet(String key, Language language) {
        return SheetKind.get(key).name(language);
    }

    /** A row as it is called; those of the plant are facts. */
    static String row(String sheet, String name, Language language) {
        return sheet.equals("plant") ? SheetKind.factName(name, language) : name;
    }

    /** Empty for the row itself. */
    static String field(String sheet, String key, Language language) {
        return key.isEmpty()
                ? ""
                : SheetKind.get(sheet).fieldOf(key, new PlantRows.Row("", Map.of())).name(language);
    }
}
