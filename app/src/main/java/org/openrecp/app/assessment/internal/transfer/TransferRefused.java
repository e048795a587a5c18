// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

/** A file is not taken in. Nothing of it was. */
public final class TransferRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;

    TransferRefused(String key) {
        super(key);
        this.key = key;
    }

    /** Key of the text that says why and what to do. */
    public String key() {
        return key;
    }
}
