// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.openrecp.formats.workbook.Field;
import org.openrecp.formats.workbook.SheetKind;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds words of the English message files, and keys of messages, on a page in Vietnamese; what is
 * marked as another language is left alone.
 */
final class EnglishWords {
    /** What people read: texts, and attributes that are read out or shown. */
    private static final String READ =
            """
            [...document.querySelectorAll('body *')]
              .filter(e => e.closest('[lang]').lang === 'vi').flatMap(e => [
                ...[...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data),
                ...['aria-label', 'title', 'placeholder'].map(a => e.getAttribute(a) ?? '')])
              .map(t => t.replace(/\\s+/g, ' ').trim()).filter(t => t !== '')
            """;

    private static final Set<String> ENGLISH = english();

    private EnglishWords() {}

    static Set<String> on(Page page) {
        var found = new TreeSet<String>();
        for (var text : (List<?>) page.evaluate(READ)) {
            var read = String.valueOf(text);
            if (ENGLISH.contains(read) || read.contains("???")) {
                found.add(read);
            }
        }
        return found;
    }

    private static Set<String> english() {
        var english = new HashSet<String>();
        var vietnamese = new HashSet<String>();
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (var file : files.getResources("classpath:messages/*.properties")) {
                var words = new Properties();
                try (var in = file.getInputStream()) {
                    words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                var into =
                        Objects.requireNonNull(file.getFilename()).endsWith("_vi.properties")
                                ? vietnamese
                                : english;
                words.forEach((key, text) -> {
                    into.add(String.valueOf(text).replace("''", "'"));
                    english.add(String.valueOf(key));
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var kind : SheetKind.ALL) {
            english.add(kind.nameEn());
            vietnamese.add(kind.nameVi());
            kind.fields().forEach(f -> add(f, english, vietnamese));
        }
        SheetKind.FACTS.forEach(f -> add(f, english, vietnamese));
        english.removeAll(vietnamese);
        return english;
    }

    private static void add(Field field, Set<String> english, Set<String> vietnamese) {
        english.add(field.nameEn());
        english.add(field.descriptionEn());
        vietnamese.add(field.nameVi());
        vietnamese.add(field.descriptionVi());
    }
}
