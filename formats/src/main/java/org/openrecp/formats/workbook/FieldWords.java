// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Locale;
import java.util.stream.Collectors;
import org.openrecp.engine.problem.Sentence;
import org.openrecp.formats.text.Language;

/** What a sheet or a field is called and what belongs in it, in the language of who is told. */
sealed interface FieldWords extends Sentence {

    record Name(Field field) implements FieldWords {
        @Override
        public String in(Locale locale) {
            return field.name(Language.of(locale));
        }
    }

    /** As it stands after a colon. */
    record Description(Field field) implements FieldWords {
        @Override
        public String in(Locale locale) {
            var text = field.description(Language.of(locale));
            return startsWithAName(text)
                    ? text
                    : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        }

        /** Such as ISO. */
        private static boolean startsWithAName(String text) {
            return text.length() < 2 || !Character.isLowerCase(text.charAt(1));
        }
    }

    record Choices(Field field) implements FieldWords {
        @Override
        public String in(Locale locale) {
            return field.choices().stream()
                    .map(c -> c.in(Language.of(locale)))
                    .collect(Collectors.joining(", "));
        }
    }

    record SheetName(SheetKind kind) implements FieldWords {
        @Override
        public String in(Locale locale) {
            return kind.name(Language.of(locale));
        }
    }
}
