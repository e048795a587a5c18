// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

/** What a command says to the shell. */
public final class ExitCode {
    public static final int DONE = 0;

    /** Done and written, but the result should worry. */
    public static final int WORRYING = 1;

    /** Wrong input, or an output that cannot be written. */
    public static final int REFUSED = 2;

    /** Our fault. */
    public static final int INTERNAL = 3;

    private ExitCode() {}
}
