// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads from and writes to.
 *
 * @param interactive whether a person sits in front of it
 */
public record Console(InputStream in, PrintStream out, PrintStream err, boolean interactive) {}
