// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

/** Something in a file that was read, but in a way that its author should know. */
public record Notice(Location place, String message) {
    /** {@code file:sheet!cell: message}. */
    public String line() {
        return place + ": " + message;
    }
}
