// SPDX-License-Identifier: Apache-2.0
/**
 * What is wrong with an input. Problems are gathered and shown together, each with the place where
 * it is, what was found there and what to do. An unwelcome result (a balance that does not close)
 * is not a problem: it is a result.
 */
@NullMarked
package org.openrecp.engine.problem;

import org.jspecify.annotations.NullMarked;
