// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.NoSuchElementException;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.mfca.LossCost;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.formats.text.AssumptionWords;
import org.openrecp.formats.text.Language;

/** Why a loss costs what it costs: its kinds of cost, and what its quantity centre took in. */
record LossWhy(Explained about, DetailedResult result) {
    Why of(String id) {
        var loss =
                result.costs().losses().stream()
                        .filter(l -> l.stream().id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(id));
        var why =
                new Why.Making(
                        about.of(
                                "why-loss",
                                about.name(loss.stream()),
                                about.unitOperation(loss.unitOperation())),
                        about.of("a-year", about.money(loss.netPerYear())),
                        about.of("loss-formula"),
                        "mfca");
        kinds(why, loss);
        why.term(
                about.of("periods"),
                about.number(result.costs().periodsPerYear()),
                null,
                about.periods());
        why.term(
                about.of("loss-amount"),
                about.estimate(loss.amount(), about.unit(loss.stream())),
                about.why("flow", id),
                about.of("fate-" + loss.fate().code()));
        centre(why, loss);
        why.typed(
                about.typed()
                        .row("materials", loss.material().id(), "kind", "price", "disposal_cost"));
        why.typed(about.typed().fact("hours_period")).typed(about.typed().fact("hours_year"));
        assumptions(why, loss);
        return why.made();
    }

    private void kinds(Why.Making why, LossCost loss) {
        var cost = loss.cost();
        why.term(
                about.of("cost-material"),
                about.money(cost.material()),
                null,
                about.of("cost-material-note"));
        why.term(
                about.of("cost-energy"),
                about.money(cost.energy()),
                null,
                about.of("cost-energy-note"));
        why.term(
                about.of("cost-system"),
                about.money(cost.system()),
                null,
                about.of("cost-system-note"));
        why.term(
                about.of("cost-waste"),
                about.money(cost.wasteManagement()),
                null,
                about.of("cost-waste-note"));
        if (loss.credit() != 0) {
            why.term(
                    about.of("credit"),
                    "− " + about.money(loss.credit()),
                    null,
                    about.of("credit-note"));
        }
    }

    /** What the quantity centre where it arises took in, and by what that is shared. */
    private void centre(Why.Making why, LossCost loss) {
        var flowsheet = result.plant().flowsheet();
        var unit = flowsheet.getUnitOperation(loss.unitOperation());
        result.costs().centres().stream()
                .filter(c -> c.unitOperation().id().equals(unit.id()))
                .findFirst()
                .ifPresent(c ->
                        why.term(
                                about.of("centre", unit.name()),
                                about.money(c.entered().plus(c.carriedIn()).total()),
                                null,
                                about.of(
                                        "centre-note",
                                        about.money(c.entered().total()),
                                        about.money(c.carriedIn().total()),
                                        about.texts().percent(c.lossShare()))));
        flowsheet.inputsOf(unit).forEach(input -> input(why, input));
        about.typed()
                .rowsWhere("costs", "process", unit.id(), "amount", "kind")
                .forEach(why::typed);
    }

    private void input(Why.Making why, Stream input) {
        var material = about.material(input);
        Estimate amount = FlowWhy.find(result.balance().best(), input.id()).reconciled();
        boolean bought =
                material.price() != null
                        && !(input.from() instanceof org.openrecp.engine.flowsheet.Place.At);
        why.term(
                about.name(input),
                about.estimate(amount, about.unit(input)),
                about.why("flow", input.id()),
                bought && material.price() != null && amount != null
                        ? about.of(
                                "bought",
                                about.number(material.price()),
                                about.currency() + "/" + about.unit(input),
                                about.money(material.price() * amount.value()))
                        : about.of("brought", about.place(input.from())));
        if (bought) {
            why.typed(about.typed().row("materials", material.id(), "price", "unit"));
        }
    }

    private void assumptions(Why.Making why, LossCost loss) {
        var flowsheet = result.plant().flowsheet();
        var unit = flowsheet.getUnitOperation(loss.unitOperation());
        var concerned =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        unit.id(), loss.stream().id(), loss.material().id()),
                                flowsheet.inputsOf(unit).stream()
                                        .flatMap(s ->
                                                java.util.stream.Stream.of(s.id(), s.material())))
                        .toList();
        var words =
                new AssumptionWords(Language.of(about.texts().locale()), id -> id, about::number);
        words.ofCosts(
                        result.costs().assumptions().stream()
                                .filter(a -> concerned.contains(a.about()))
                                .toList())
                .forEach(why::remark);
    }
}
