// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that was found in a file: the first of it kept, the rest counted. */
final class Troubles {
    static final int MOST = 5_000;

    private final List<Trouble> conflicts = new ArrayList<>();
    private final List<Trouble> others = new ArrayList<>();
    private int blocking;
    private int notices;

    void add(Trouble trouble) {
        if (trouble.blocks()) {
            blocking++;
        } else {
            notices++;
        }
        var alike = trouble.blocks() ? conflicts : others;
        if (alike.size() < MOST) {
            alike.add(trouble);
        }
    }

    void addAll(List<Trouble> troubles) {
        troubles.forEach(this::add);
    }

    /** Those that block come first, each in the order of the file. */
    List<Trouble> kept() {
        return Stream.concat(conflicts.stream(), others.stream()).limit(MOST).toList();
    }

    int blocking() {
        return blocking;
    }

    int notices() {
        return notices;
    }
}
