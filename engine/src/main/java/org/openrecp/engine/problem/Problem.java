// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plain {@link InputProblem} for the many that need no type of their own. Its words are in {@code
 * problems.properties} and {@code problems_vi.properties}.
 */
public record Problem(String code, Subject subject, @Nullable String found, Sentence sentence)
        implements InputProblem {
    private static final Sentences SENTENCES = Sentences.beside(Problem.class, "problems");

    /**
     * A problem whose words are the engine's.
     *
     * @param key of the words: the code, and a variant after another dot where a code has several
     */
    public static Problem of(
            String key, Subject subject, @Nullable String found, Object... arguments) {
        return new Problem(Sentences.code(key), subject, found, SENTENCES.say(key, arguments));
    }

    /** What a layer, a sheet or a field is called; any other name stays as it is. */
    public static Sentence word(String name) {
        var key = "word." + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return SENTENCES.has(key) ? SENTENCES.say(key) : new AsItIs(name);
    }

    private record AsItIs(String name) implements Sentence {
        @Override
        public String in(Locale locale) {
            return name;
        }
    }
}
