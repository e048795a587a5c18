// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

/** How a company that a file names was found. */
public enum Outcome {
    KNOWN,
    NEW,
    DECIDED,
    /** It may be one of several; a person has to say. */
    UNDECIDED
}
