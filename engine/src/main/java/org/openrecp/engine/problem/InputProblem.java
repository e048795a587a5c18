// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with an input. Each package of the engine adds its own kinds. */
public interface InputProblem {

    /** Key of help page, translation and test, for instance {@code flowsheet.unknown-material}. */
    String code();

    /** The record and field concerned. */
    Subject subject();

    /** The value found, as text; null where something is missing. */
    @Nullable String found();

    /** What is wrong and what to do, in one sentence or two, without the place. */
    Sentence sentence();

    /** The sentence in English. */
    default String message() {
        return message(Locale.ENGLISH);
    }

    default String message(Locale locale) {
        return sentence().in(locale);
    }
}
