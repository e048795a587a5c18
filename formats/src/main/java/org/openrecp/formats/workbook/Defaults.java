// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.assessment.PlantData.DefaultUsed;
import org.openrecp.engine.assessment.PlantData.DefaultUsed.Reason;
import org.openrecp.engine.problem.Subject;

/** Gathers the defaults that stood in for empty cells; rows with the same one share a line. */
final class Defaults {
    private record Kind(String sheet, String field, String value, Reason reason) {}

    private final Map<Kind, List<String>> rows = new LinkedHashMap<>();

    void used(Subject subject, String value, Reason reason) {
        var kind =
                new Kind(
                        subject.record(),
                        subject.field() == null ? "" : subject.field(),
                        value,
                        reason);
        var ids = rows.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (subject.id() != null) {
            ids.add(subject.id());
        }
    }

    List<DefaultUsed> list() {
        return rows.entrySet().stream()
                .map(e ->
                        new DefaultUsed(
                                e.getKey().sheet(),
                                e.getValue(),
                                e.getKey().field(),
                                e.getKey().value(),
                                e.getKey().reason()))
                .toList();
    }
}
