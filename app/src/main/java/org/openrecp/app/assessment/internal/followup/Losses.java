// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.mfca.LossCost;
import org.openrecp.engine.mfca.MaterialFlowCosting;
import org.openrecp.engine.option.Remedies;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.reconciliation.PlantReconciler;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.springframework.stereotype.Component;

/**
 * What the losses of a plant cost, as far as its data allow; kept for the latest versions asked
 * for.
 */
@Component
public class Losses {
    private static final int KEPT = 50;

    /**
     * A loss.
     *
     * @param stream row of what is lost
     * @param name of what is lost
     * @param process id of the unit operation where it arises
     * @param where that unit operation's name
     * @param material its id
     * @param perYear cost less credit, in the reporting currency
     * @param share of the cost of all losses
     */
    public record Loss(
            UUID stream,
            String name,
            String process,
            String where,
            String material,
            double perYear,
            double share) {
        public boolean isDear() {
            return share > Remedies.DEAR;
        }
    }

    /**
     * The losses, dearest first.
     *
     * @param complete false: the data do not allow to compute them yet
     */
    public record Found(List<Loss> losses, String currency, boolean complete) {
        static final Found NOTHING = new Found(List.of(), "", false);

        public Found {
            losses = List.copyOf(losses);
        }
    }

    private record Key(UUID assessment, long version) {}

    private final Map<Key, Found> latest =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Found> eldest) {
                    return size() > KEPT;
                }
            };

    Found of(AssessmentView assessment, PlantRows rows) {
        var key = new Key(assessment.id(), assessment.version());
        var known = find(key);
        if (known != null) {
            return known;
        }
        var found = compute(rows);
        synchronized (latest) {
            latest.put(key, found);
        }
        return found;
    }

    private @Nullable Found find(Key key) {
        synchronized (latest) {
            return latest.get(key);
        }
    }

    private static Found compute(PlantRows rows) {
        if (!(PlantWorkbook.read(rows) instanceof ReadResult.Read read) || read.plant().isQuick()) {
            return Found.NOTHING;
        }
        try {
            return found(read.plant(), rows);
        } catch (InvalidInput e) {
            return Found.NOTHING;
        }
    }

    private static Found found(PlantData plant, PlantRows rows) {
        var balance =
                PlantReconciler.reconcile(plant.flowsheet(), plant.measurements(), Assessment.LEVEL)
                        .best();
        var costs =
                MaterialFlowCosting.cost(balance, plant.costs(), plant.facts().periodsPerYear());
        var streams =
                rows.rows("streams").stream()
                        .collect(
                                Collectors.toMap(
                                        r -> r.fields().getOrDefault("id", ""),
                                        r -> UUID.fromString(r.id()),
                                        (first, _) -> first));
        var names =
                rows.rows("processes").stream()
                        .collect(
                                Collectors.toMap(
                                        r -> r.fields().getOrDefault("id", ""),
                                        r -> r.fields().getOrDefault("name", ""),
                                        (first, _) -> first));
        return new Found(
                costs.losses().stream()
                        .filter(l -> streams.containsKey(l.stream().id()))
                        .map(l -> loss(l, costs, streams, names))
                        .toList(),
                plant.facts().currency(),
                true);
    }

    private static Loss loss(
            LossCost loss,
            CostOfLosses costs,
            Map<String, UUID> streams,
            Map<String, String> names) {
        double all = costs.netPerYear().value();
        double own = loss.netPerYear().value();
        return new Loss(
                streams.getOrDefault(loss.stream().id(), new UUID(0, 0)),
                loss.material().name() + " (" + loss.stream().id() + ")",
                loss.unitOperation(),
                names.getOrDefault(loss.unitOperation(), loss.unitOperation()),
                loss.material().id(),
                own,
                all > 0 ? own / all : 0);
    }
}
