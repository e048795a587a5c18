// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences in English and Vietnamese, read from {@code name.properties} and {@code
 * name_vi.properties} beside a class. A key is {@code area.kind} or {@code area.kind.variant};
 * {@code {0}} is a gap for the first argument.
 */
public final class Sentences {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private final Properties english;
    private final Properties vietnamese;

    private Sentences(Properties english, Properties vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    public static Sentences beside(Class<?> owner, String name) {
        return new Sentences(
                read(owner, name + ".properties"), read(owner, name + "_vi.properties"));
    }

    /** The code of a key: its area and kind, without the variant of the wording. */
    public static String code(String key) {
        int variant = key.indexOf('.', key.indexOf('.') + 1);
        return variant < 0 ? key : key.substring(0, variant);
    }

    /**
     * A sentence with its gaps filled.
     *
     * @param arguments texts, whole numbers, or sentences that are said in the same language
     */
    public Sentence say(String key, Object... arguments) {
        if (!english.containsKey(key)) {
            throw new IllegalArgumentException(
                    "No sentence " + key + ". Add it in both languages.");
        }
        return new Said(this, key, List.of(arguments));
    }

    public boolean has(String key) {
        return english.containsKey(key);
    }

    /** Keys of the sentences of a language, in alphabetical order. */
    public Set<String> keys(Locale locale) {
        return new TreeSet<>(of(locale).stringPropertyNames());
    }

    /** A sentence with its gaps as they stand in the file. */
    public String pattern(String key, Locale locale) {
        return Objects.requireNonNull(of(locale).getProperty(key), key);
    }

    private Properties of(Locale locale) {
        return locale.getLanguage().equals("vi") ? vietnamese : english;
    }

    /** Two are equal when they say the same of the same. */
    private record Said(Sentences sentences, String key, List<Object> arguments)
            implements Sentence {
        @Override
        public String in(Locale locale) {
            return GAP.matcher(sentences.pattern(key, locale))
                    .replaceAll(gap ->
                            Matcher.quoteReplacement(
                                    said(arguments.get(Integer.parseInt(gap.group(1))), locale)));
        }

        private static String said(Object argument, Locale locale) {
            return switch (argument) {
                case Sentence sentence -> sentence.in(locale);
                case Number number -> NumberFormat.getIntegerInstance(locale).format(number);
                default -> argument.toString();
            };
        }

        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }

    private static Properties read(Class<?> owner, String file) {
        var properties = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(owner.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
