// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import org.jspecify.annotations.Nullable;
import org.openrecp.cli.json.Json;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.Classification;
import org.openrecp.engine.reconciliation.GrossErrorSearch.SuspectSet;
import org.openrecp.engine.reconciliation.Reconciled;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what became of each stream and share. */
record NetworkRows(MeasuredNetwork network) {

    void streams(ArrayNode rows, Reconciled result) {
        for (int j = 0; j < network.streams().size(); j++) {
            var row = rows.addObject().put("id", network.streams().get(j).id());
            variable(row, result, j);
        }
    }

    /** The shares by component and stream, as the request has them. */
    void components(ObjectNode json, Reconciled result) {
        for (int k = 0; k < network.shares().size(); k++) {
            var share = network.shares().get(k);
            var row =
                    json.withObjectProperty("components")
                            .withObjectProperty(share.component())
                            .putObject(network.streams().get(share.stream()).id());
            variable(row, result, network.streams().size() + k);
        }
    }

    /** Nothing was reconciled: measured values, and nulls beside them. */
    void unreconciled(ArrayNode rows) {
        for (int j = 0; j < network.streams().size(); j++) {
            var measured = measured(j);
            rows.addObject()
                    .put("id", network.streams().get(j).id())
                    .put("measured", measured == null ? null : measured.value())
                    .putNull("reconciled")
                    .putNull("sigma")
                    .putNull("adjustment_z")
                    .put(
                            "class",
                            (measured == null
                                            ? Classification.UNOBSERVABLE
                                            : Classification.NONREDUNDANT)
                                    .code());
        }
    }

    void suspect(ObjectNode json, SuspectSet set) {
        int streams = network.streams().size();
        var streamIds = json.putArray("streams");
        var shares = json.putArray("shares");
        for (int j : set.variables()) {
            if (j < streams) {
                streamIds.add(network.streams().get(j).id());
            } else {
                var share = network.shares().get(j - streams);
                shares.add(network.streams().get(share.stream()).id() + "/" + share.component());
            }
        }
        set.balances().stream()
                .map(b -> network.problem().balances().get(b).node())
                .distinct()
                .forEach(json.putArray("nodes")::add);
        json.put("z", set.z());
    }

    private void variable(ObjectNode row, Reconciled result, int j) {
        var measured = measured(j);
        var z = result.adjustmentZ(j);
        boolean known = result.classification(j) != Classification.UNOBSERVABLE;
        row.put("measured", measured == null ? null : measured.value())
                .put("reconciled", known ? Json.finite(result.value(j)) : null)
                .put("sigma", known ? Json.finite(result.standardUncertainty(j)) : null)
                .put("adjustment_z", z.isPresent() ? Json.finite(z.getAsDouble()) : null)
                .put("class", result.classification(j).code());
    }

    private @Nullable Estimate measured(int j) {
        return network.problem().variables().get(j).measured();
    }
}
