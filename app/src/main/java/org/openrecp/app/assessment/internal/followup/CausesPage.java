// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.followup.Losses.Loss;
import org.openrecp.formats.workbook.PlantRows;

/**
 * Losses, dearest first, each with its causes and what is done about it.
 *
 * @param general causes of no loss in particular, or of one that is no longer there
 * @param complete whether the data allow to cost losses
 * @param draft what stands in the form of the cause that is added next
 * @param problem key of what is wrong with what was typed; null: nothing
 */
public record CausesPage(
        AssessmentView assessment,
        List<Line> lines,
        List<Cause> general,
        String currency,
        boolean complete,
        Draft draft,
        @Nullable String problem) {

    /**
     * A cause to be added.
     *
     * @param cause id that it gets, so that it is one however often it is sent
     * @param stream row of the loss; empty: the plant as a whole
     */
    public record Draft(UUID cause, String stream, String group, String text) {
        static Draft blank() {
            return new Draft(UUID.randomUUID(), "", "", "");
        }
    }

    /** The same with what was typed, and what is wrong with it. */
    CausesPage with(Draft typed, @Nullable String trouble) {
        return new CausesPage(assessment, lines, general, currency, complete, typed, trouble);
    }

    /**
     * A loss with its causes.
     *
     * @param options that act on it and are not rejected
     */
    public record Line(Loss loss, List<Cause> causes, List<OptionRow> options) {
        public boolean isLeftAlone() {
            return loss.isDear() && options.isEmpty();
        }
    }

    /** The dear losses that no option acts on. */
    public List<Line> leftAlone() {
        return lines.stream().filter(Line::isLeftAlone).toList();
    }

    static CausesPage of(
            AssessmentView assessment,
            Losses.Found found,
            List<Cause> causes,
            List<OptionRow> options,
            Map<UUID, Set<UUID>> causesByOption,
            PlantRows rows) {
        var acting = new Acting(options, causesByOption, rows);
        var lines =
                found.losses().stream()
                        .map(loss -> {
                            var own =
                                    causes.stream()
                                            .filter(c -> loss.stream().equals(c.stream()))
                                            .toList();
                            return new Line(loss, own, acting.on(loss, own));
                        })
                        .toList();
        var shown = lines.stream().map(l -> l.loss().stream()).toList();
        return new CausesPage(
                assessment,
                lines,
                causes.stream()
                        .filter(c -> c.stream() == null || !shown.contains(c.stream()))
                        .toList(),
                found.currency(),
                found.complete(),
                Draft.blank(),
                null);
    }

    /** Which options act on a loss: through a cause of it, where it arises, or by its material. */
    record Acting(List<OptionRow> options, Map<UUID, Set<UUID>> causesByOption, PlantRows rows) {
        List<OptionRow> on(Loss loss, List<Cause> causes) {
            var ids = causes.stream().map(Cause::id).toList();
            return options.stream()
                    .filter(o -> !o.isRejected())
                    .filter(o ->
                            causesByOption.getOrDefault(o.row(), Set.of()).stream()
                                            .anyMatch(ids::contains)
                                    || o.get("process").equals(loss.process())
                                    || hasEffect(o, loss))
                    .toList();
        }

        private boolean hasEffect(OptionRow option, Loss loss) {
            return rows.rows("effects").stream()
                    .map(PlantRows.Row::fields)
                    .filter(e -> Objects.equals(e.get("option"), option.id()))
                    .anyMatch(e ->
                            Objects.equals(e.get("process"), loss.process())
                                    || Objects.equals(e.get("material"), loss.material()));
        }
    }
}
