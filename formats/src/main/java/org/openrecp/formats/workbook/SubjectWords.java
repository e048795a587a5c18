// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Locale;
import org.openrecp.engine.problem.Subject;
import org.openrecp.formats.text.Language;

/** Names the record of a problem as the sheets of the workbook are named in a language. */
public final class SubjectWords {
    private SubjectWords() {}

    /** For instance {@code Streams S4, uncertainty}, or {@code Dòng S4, độ không đảm bảo}. */
    public static String of(Subject subject, Locale locale) {
        var language = Language.of(locale);
        var kind = SheetKind.find(subject.record());
        var sheet = kind.map(k -> k.name(language)).orElse(subject.record());
        var fact = subject.field() == null ? "" : subject.field();
        var field = kind.flatMap(k -> k.findField(fact)).map(f -> f.name(language)).orElse(fact);
        var id = subject.id() == null ? "" : " " + name(subject.id(), language);
        return sheet + id + (field.isEmpty() ? "" : ", " + field);
    }

    /** Facts and rows without an id are named in the language; ids stay. */
    private static String name(String id, Language language) {
        return id.matches("row [0-9]+") ? language.choose(id, "hàng " + id.substring(4)) : id;
    }
}
