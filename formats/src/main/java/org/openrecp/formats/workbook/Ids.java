// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that other cells refer to, exactly or but for case and diacritics. */
final class Ids {
    private final Set<String> exact = new HashSet<>();
    private final Map<String, String> folded = new HashMap<>();

    void add(String id) {
        exact.add(id);
        folded.putIfAbsent(Names.fold(id), id);
    }

    /** The name as it was first written. */
    Optional<String> find(String name) {
        return exact.contains(name)
                ? Optional.of(name)
                : Optional.ofNullable(folded.get(Names.fold(name)));
    }

    /** The name as it was first written; an unknown one as it is. */
    String canonical(String name) {
        return find(name).orElse(name);
    }

    boolean contains(String name) {
        return exact.contains(name);
    }
}
