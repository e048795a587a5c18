// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.records;

/** A file gives another content to what is known and never changes. */
public final class OtherContent extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String place;

    /**
     * Says of what.
     *
     * @param key of the text that says what is wrong and what to do
     * @param place what has another content
     */
    public OtherContent(String key, String place) {
        super(key + " " + place);
        this.key = key;
        this.place = place;
    }

    public String key() {
        return key;
    }

    public String place() {
        return place;
    }
}
