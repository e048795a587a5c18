// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.Classification;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.StreamBalance;
import org.openrecp.formats.results.ResultTable.Format;
import org.openrecp.formats.text.Language;

/** Streams, composition and tests of the balance. */
record BalanceTables(PlantBalance balance, Language language) {

    List<ResultTable> list() {
        return List.of(streams(), shares(), tests());
    }

    private ResultTable streams() {
        var table =
                new ResultTable(t("Balance", "Cân bằng"))
                        .text(t("stream", "dòng"))
                        .text(t("from", "từ"))
                        .text(t("to", "đến"))
                        .text(t("material", "vật liệu"))
                        .number(t("measured", "đo được"), "")
                        .number(t("uncertainty of it", "độ không đảm bảo đo"), "σ")
                        .number(t("reconciled", "cân bằng"), "")
                        .number(t("uncertainty", "độ không đảm bảo"), "σ")
                        .text(t("unit", "đơn vị"))
                        .number(t("adjustment", "hiệu chỉnh"), "σ")
                        .text(t("class", "phân loại"));
        balance.streams().forEach(s -> stream(table, s));
        return table;
    }

    private void stream(ResultTable table, StreamBalance s) {
        var measured = s.measured() == null ? null : s.measured().amount();
        table.row(
                s.stream().id(),
                place(s.stream().from()),
                place(s.stream().to()),
                balance.flowsheet().materialOf(s.stream()).name(),
                value(measured),
                deviation(measured),
                value(s.reconciled()),
                deviation(s.reconciled()),
                balance.flowsheet().materialOf(s.stream()).unit().symbol(),
                s.adjustmentZ(),
                word(s.classification()));
    }

    private ResultTable shares() {
        var table =
                new ResultTable(t("Composition", "Thành phần"))
                        .text(t("stream", "dòng"))
                        .text(t("component", "thành phần"))
                        .percent(t("measured", "đo được"))
                        .percent(t("uncertainty of it", "độ không đảm bảo đo"))
                        .percent(t("reconciled", "cân bằng"))
                        .percent(t("uncertainty", "độ không đảm bảo"))
                        .number(t("adjustment", "hiệu chỉnh"), "σ")
                        .text(t("class", "phân loại"));
        for (var share : balance.shares()) {
            var measured = share.measured();
            table.row(
                    measured.stream(),
                    measured.component(),
                    measured.share(),
                    measured.share() == null ? null : measured.standardUncertainty(),
                    value(share.reconciled()),
                    deviation(share.reconciled()),
                    share.adjustmentZ(),
                    word(share.classification()));
        }
        return table;
    }

    private ResultTable tests() {
        var table =
                new ResultTable(t("Balance tests", "Kiểm định cân bằng"))
                        .text(t("unit operation", "công đoạn"))
                        .text(t("layer", "đại lượng"))
                        .number(t("in less out", "vào trừ ra"), "kg, MJ")
                        .column("z", "σ", Format.NUMBER);
        balance.nodeTests()
                .forEach(n -> table.row(n.unitOperation(), n.layer(), n.residual(), n.z()));
        return table;
    }

    private String place(Place place) {
        return switch (place) {
            case Place.Outside() -> t("outside", "bên ngoài");
            case Place.Stock() -> t("stock", "kho");
            case Place.At(String id) -> balance.flowsheet().getUnitOperation(id).name();
        };
    }

    private String word(Classification classification) {
        return switch (classification) {
            case REDUNDANT -> t("redundant", "dư thừa");
            case NONREDUNDANT -> t("nonredundant", "không dư thừa");
            case OBSERVABLE -> t("observable", "quan sát được");
            case UNOBSERVABLE -> t("unobservable", "không quan sát được");
        };
    }

    private String t(String english, String vietnamese) {
        return language.choose(english, vietnamese);
    }

    static @Nullable Double value(@Nullable Estimate estimate) {
        return estimate == null ? null : estimate.value();
    }

    static @Nullable Double deviation(@Nullable Estimate estimate) {
        return estimate == null ? null : estimate.standardUncertainty();
    }
}
