// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job;

import java.util.List;

/** Work that cannot be done, for a reason that its reader can do something about. */
public final class NotDone extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    /**
     * @param key of the sentence that says why and what to do
     */
    public NotDone(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
