// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.stream.Stream;
import org.openrecp.app.shell.Texts;

/**
 * Something in a file that a person should know of.
 *
 * @param cell its address; empty: the sheet as a whole
 * @param code key of the sentence that says what to do
 * @param found what stands there
 * @param arguments of the sentence, after what was found
 * @param blocks whether the file cannot be loaded with it
 */
public record Trouble(
        String sheet,
        String cell,
        String code,
        String found,
        List<String> arguments,
        boolean blocks) {
    public Trouble {
        arguments = List.copyOf(arguments);
    }

    /** {@code sheet!cell}. */
    public String place() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    private String key() {
        return "history.trouble." + code;
    }

    /** What is wrong and what to do. */
    public String explanation(Texts texts) {
        return texts.of(
                key(),
                Stream.concat(
                                Stream.of(found),
                                arguments.stream()
                                        .map(a ->
                                                HistoryField.AMOUNTS.contains(a)
                                                        ? texts.of(HistoryField.key(a))
                                                        : a))
                        .toArray());
    }
}
