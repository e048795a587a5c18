// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence;

import java.util.List;
import org.openrecp.app.evidence.Evidence.Storing;

/**
 * The files of one owner, as {@code @template.evidence.list} shows them.
 *
 * @param results what became of the files that were just sent
 */
public record EvidenceList(EvidenceOwner owner, List<EvidenceFile> files, List<Storing> results) {
    public EvidenceList {
        files = List.copyOf(files);
        results = List.copyOf(results);
    }

    /** Without news. */
    public static EvidenceList of(EvidenceOwner owner, List<EvidenceFile> files) {
        return new EvidenceList(owner, files, List.of());
    }

    /** The refused ones among the results. */
    public List<Storing.Refused> refused() {
        return results.stream()
                .filter(Storing.Refused.class::isInstance)
                .map(Storing.Refused.class::cast)
                .toList();
    }

    /** The name of the HTML element, unique on a page. */
    public String element() {
        return "evidence-" + owner.id();
    }
}
