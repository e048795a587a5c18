// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import org.openrecp.app.shell.Texts;

/** A file is not taken in. Nothing of it was. */
public final class TransferRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String place;

    TransferRefused(String key) {
        this(key, "");
    }

    TransferRefused(String key, String place) {
        super(key + " " + place);
        this.key = key;
        this.place = place;
    }

    /** Key of the text that says where, what and what to do. */
    public String key() {
        return key;
    }

    /** What is wrong and what to do. */
    public String in(Texts texts) {
        return texts.of(key, place);
    }
}
