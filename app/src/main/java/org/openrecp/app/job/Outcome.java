// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of work that was done.
 *
 * @param message key of a sentence; null: none
 * @param arguments of the sentence
 * @param result where it can be seen, a path of this site; null: nowhere
 */
public record Outcome(@Nullable String message, List<String> arguments, @Nullable String result) {
    public Outcome {
        arguments = List.copyOf(arguments);
    }

    /** Something to look at. */
    public static Outcome at(String path) {
        return new Outcome(null, List.of(), path);
    }
}
