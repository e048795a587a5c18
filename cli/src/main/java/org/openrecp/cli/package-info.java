// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: read, compute, write, exit code. What a command says to its user goes to
 * standard error, what it gives goes to standard output or to the files named.
 */
@NullMarked
package org.openrecp.cli;

import org.jspecify.annotations.NullMarked;
