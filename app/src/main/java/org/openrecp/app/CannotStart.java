// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

/** The application cannot start as asked; the message says why and what to do. */
public final class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }
}
