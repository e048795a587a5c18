// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a command with all that is wrong with what it was given. */
public final class Refusal extends RuntimeException {
    private final transient List<Trouble> troubles;

    public Refusal(List<Trouble> troubles) {
        super(troubles.stream().map(Trouble::line).collect(Collectors.joining("\n")));
        this.troubles = List.copyOf(troubles);
    }

    public Refusal(Trouble trouble) {
        this(List.of(trouble));
    }

    public List<Trouble> troubles() {
        return troubles;
    }
}
