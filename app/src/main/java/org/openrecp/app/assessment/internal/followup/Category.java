// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.Map;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.Field;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/** The classes of options, as the workbook names them. */
public final class Category {
    private static final PlantRows.Row NO_ROW = new PlantRows.Row("", Map.of());
    private static final Field FIELD = SheetKind.get(OptionRow.SHEET).fieldOf("category", NO_ROW);
    private static final Field STATUS = SheetKind.get(OptionRow.SHEET).fieldOf("status", NO_ROW);

    private Category() {}

    /** Their codes. */
    public static List<String> codes() {
        return FIELD.choices().stream().map(Field.Choice::code).toList();
    }

    static boolean isOne(String code) {
        return codes().contains(code);
    }

    /**
     * The name of a class.
     *
     * @param language two letters, as HTML has it
     */
    public static String name(String code, String language) {
        return FIELD.shown(code, of(language));
    }

    /** The name of an option's status. */
    public static String status(String code, String language) {
        return STATUS.shown(code, of(language));
    }

    private static Language of(String language) {
        return language.equals("vi") ? Language.VI : Language.EN;
    }
}
