// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.util.UUID;
import org.openrecp.app.shell.Form;

/**
 * The form of a figure.
 *
 * @param version that was seen; 0: it is new
 * @param lines for amounts
 */
public record FormPage(UUID id, int version, Form form, int lines) {
    /** Where it is sent. */
    public String action() {
        return version == 0 ? "/reported" : "/reported/" + id;
    }
}
