// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.problem;

import java.util.Locale;

/** Something to be said to a person, in the person's language. */
@FunctionalInterface
public interface Sentence {

    /** Vietnamese for {@code vi}, English for every other language. */
    String in(Locale locale);
}
