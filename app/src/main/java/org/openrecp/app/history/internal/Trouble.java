// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;

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

    /** Key of the sentence. */
    public String key() {
        return "history.trouble." + code;
    }

    /** What the sentence is filled with. */
    public Object[] filling() {
        var filling = new Object[arguments.size() + 1];
        filling[0] = found;
        for (int i = 0; i < arguments.size(); i++) {
            filling[i + 1] = arguments.get(i);
        }
        return filling;
    }
}
