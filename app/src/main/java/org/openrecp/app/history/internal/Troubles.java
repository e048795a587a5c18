// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.ArrayList;
import java.util.List;

/** All that was found in a file: the first of it kept, the rest counted. */
final class Troubles {
    static final int MOST = 5_000;

    private final List<Trouble> kept = new ArrayList<>();
    private int blocking;
    private int notices;

    void add(Trouble trouble) {
        if (trouble.blocks()) {
            blocking++;
        } else {
            notices++;
        }
        if (kept.size() < MOST) {
            kept.add(trouble);
        }
    }

    void addAll(List<Trouble> troubles) {
        troubles.forEach(this::add);
    }

    /** Those that block come first, each in the order of the file. */
    List<Trouble> kept() {
        return kept.stream()
                .sorted((one, other) -> Boolean.compare(other.blocks(), one.blocks()))
                .toList();
    }

    int blocking() {
        return blocking;
    }

    int notices() {
        return notices;
    }
}
