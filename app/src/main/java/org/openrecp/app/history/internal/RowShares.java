// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.HistoryField.PROGRAMME;
import static org.openrecp.app.history.internal.HistoryField.SHARE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openrecp.app.history.internal.ReadRow.Share;

/** Which programmes may count a row, in as many pairs of columns as there are. */
final class RowShares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RowCells cells;
    private final Vocabulary vocabulary;
    private final List<ColumnMapping> columnsOfShares;
    private final List<Share> shares = new ArrayList<>();

    RowShares(RowCells cells, Vocabulary vocabulary) {
        this.cells = cells;
        this.vocabulary = vocabulary;
        this.columnsOfShares = cells.columns().all(SHARE);
    }

    List<Share> read() {
        var programmes = cells.columns().all(PROGRAMME);
        for (int i = 0; i < programmes.size(); i++) {
            add(cells.value(programmes.get(i)).shown(), i, cells.address(programmes.get(i)));
        }
        if (shares.isEmpty()) {
            add(
                    cells.mapping().defaults().getOrDefault(PROGRAMME.code(), ""),
                    0,
                    cells.cell(PROGRAMME.code()));
        }
        var sum = shares.stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            cells.trouble(
                    shares.getLast().cell(),
                    "share-sum",
                    sum.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %");
        }
        return shares.stream().filter(s -> s.share().signum() > 0).toList();
    }

    private void add(String programme, int pair, String cell) {
        if (!programme.isEmpty() && !cells.isTooLong(cell, programme)) {
            shares.add(new Share(vocabulary.programme(programme), share(pair), cell));
        }
    }

    /** Of one, whether the cell shows 0.5 as 50 %, or says 50 or 50 %; all where it is empty. */
    private BigDecimal share(int pair) {
        if (pair >= columnsOfShares.size()) {
            return BigDecimal.ONE;
        }
        var column = columnsOfShares.get(pair);
        var value = cells.value(column);
        var number = cells.number(column);
        if (number == null) {
            return value.isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        var percent = number.value();
        boolean marked = number.rest().equals("%");
        if (percent.signum() < 0 || !(marked || number.rest().isEmpty())) {
            cells.trouble(cells.address(column), "share", value.shown());
            return BigDecimal.ZERO;
        }
        if (!marked && percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) <= 0) {
            cells.trouble(
                    cells.address(column),
                    "share-of-one",
                    value.shown(),
                    percent.multiply(HUNDRED).stripTrailingZeros().toPlainString());
        }
        return percent.divide(HUNDRED);
    }
}
