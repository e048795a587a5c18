// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.problem;

import org.jspecify.annotations.Nullable;

/** A plain {@link InputProblem} for the many that need no type of their own. */
public record Problem(String code, Subject subject, @Nullable String found, String message)
        implements InputProblem {}
