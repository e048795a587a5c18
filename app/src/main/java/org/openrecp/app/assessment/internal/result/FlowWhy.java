// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.engine.reconciliation.StreamBalance;

/** Why a reconciled flow is what it is: its measurement, and the balances that it takes part in. */
record FlowWhy(Explained about, PlantBalance balance) {
    Why of(String id) {
        var flow = find(balance.best(), id);
        var stream = flow.stream();
        var why =
                new Why.Making(
                        about.of(
                                "why-flow",
                                about.name(stream),
                                about.place(stream.from()),
                                about.place(stream.to())),
                        about.estimate(flow.reconciled(), about.unit(stream)),
                        formula(flow),
                        "reconciliation");
        measured(why, find(balance, id), flow);
        ends(stream).forEach(unit -> neighbours(why, unit, id));
        why.typed(
                about.typed()
                        .row("streams", id, "quantity", "unit", "uncertainty", "grade", "note"));
        about.typed()
                .rowsWhere(
                        "compositions", "stream", id, "component", "share", "uncertainty", "grade")
                .forEach(why::typed);
        about.defaults(why, "Streams", id);
        return why.made();
    }

    static StreamBalance find(PlantBalance balance, String id) {
        return balance.streams().stream()
                .filter(s -> s.stream().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    private String formula(StreamBalance flow) {
        return switch (flow.classification()) {
            case REDUNDANT -> about.of("flow-redundant");
            case NONREDUNDANT -> about.of("flow-nonredundant");
            case OBSERVABLE -> about.of("flow-observable");
            case UNOBSERVABLE -> about.of("flow-unobservable");
        };
    }

    private void measured(Why.Making why, StreamBalance given, StreamBalance best) {
        var measured = given.measured();
        var unit = about.unit(given.stream());
        if (measured == null) {
            return;
        }
        why.term(
                about.of("measured"),
                about.estimate(measured.amount(), unit),
                null,
                about.of("grade-" + measured.grade().code()));
        if (best.measured() == null) {
            why.remark(about.of("left-out"));
        }
        var reconciled = best.reconciled();
        if (reconciled != null) {
            double correction = reconciled.value() - measured.amount().value();
            var z = best.measured() == null ? given.adjustmentZ() : best.adjustmentZ();
            why.term(
                    about.of("correction"),
                    about.number(correction) + " " + unit,
                    null,
                    z == null ? "" : about.of("z", about.texts().number(z, 1)));
        }
        if (balance.verdict() instanceof Verdict.GrossErrorSuspected suspected
                && suspected.suspects().stream()
                        .anyMatch(s -> s.streams().contains(given.stream().id()))) {
            why.remark(about.of("suspected"));
        }
    }

    private List<UnitOperation> ends(org.openrecp.engine.flowsheet.Stream stream) {
        return Stream.of(stream.from(), stream.to())
                .filter(Place.At.class::isInstance)
                .map(p -> ((Place.At) p).unitOperation())
                .distinct()
                .map(balance.flowsheet()::getUnitOperation)
                .filter(u -> !u.conserves().isEmpty())
                .toList();
    }

    private void neighbours(Why.Making why, UnitOperation unit, String self) {
        var plant = balance.flowsheet();
        plant.inputsOf(unit).forEach(s -> neighbour(why, unit, s, self, "balance-in"));
        plant.outputsOf(unit).forEach(s -> neighbour(why, unit, s, self, "balance-out"));
    }

    private void neighbour(
            Why.Making why,
            UnitOperation unit,
            org.openrecp.engine.flowsheet.Stream other,
            String self,
            String side) {
        if (!other.id().equals(self)) {
            why.term(
                    about.name(other),
                    about.estimate(
                            find(balance.best(), other.id()).reconciled(), about.unit(other)),
                    about.why("flow", other.id()),
                    about.of(side, unit.name(), String.join(", ", unit.conserves())));
        }
    }
}
