// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database;

/** The database cannot be used; the message says why and what to do, in one sentence or two. */
public final class DatabaseUnusable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public DatabaseUnusable(String message) {
        super(message);
    }

    public DatabaseUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
