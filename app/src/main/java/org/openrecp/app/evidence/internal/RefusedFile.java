// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import org.openrecp.app.evidence.Refusal;

/** A file that is not kept. */
final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1;

    private final Refusal reason;

    RefusedFile(Refusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
