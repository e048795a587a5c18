// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import static org.openrecp.app.demo.internal.DemoTable.id;
import static org.openrecp.app.demo.internal.DemoTable.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openrecp.app.demo.internal.DemoTable.Row;
import org.openrecp.app.monitoring.MonthlyRecords;
import org.openrecp.app.monitoring.MonthlyRecords.Amount;
import org.openrecp.app.monitoring.MonthlyRecords.Followed;
import org.springframework.stereotype.Component;

/** What the invented companies entered by months, and what they wrote to their consultants. */
@Component
class DemoMonths {
    private final MonthlyRecords records;

    DemoMonths(MonthlyRecords records) {
        this.records = records;
    }

    void fill(DemoPeople people, LocalDate today) {
        var items =
                rows("items.csv").stream().collect(Collectors.groupingBy(r -> r.get("company")));
        items.forEach((company, rows) ->
                records.follow(id(company), rows.stream().map(DemoMonths::followed).toList()));
        for (var month : rows("months.csv")) {
            var of = items.getOrDefault(month.get("company"), List.of());
            records.enter(
                    company(month),
                    YearMonth.from(today).minusMonths(month.number("months_ago").longValue()),
                    of.stream().map(i -> amount(month, i.get("item"))).toList(),
                    people.get(month.get("by")));
        }
        rows("messages.csv").forEach(r -> message(r, people, today));
    }

    private static Followed followed(Row row) {
        return new Followed(row.get("item"), row.text("name"), row.get("unit"));
    }

    private static Amount amount(Row month, String item) {
        var cost = month.find(item + "_cost");
        return new Amount(item, month.number(item), cost == null ? null : new BigDecimal(cost));
    }

    private void message(Row row, DemoPeople people, LocalDate today) {
        var text = row.get("text");
        records.write(
                id("message " + text),
                company(row),
                row.get("from").equals("company"),
                text,
                DemoWork.at(Objects.requireNonNull(row.date("on", today), "on")),
                people.get(row.get("by")));
    }

    private static UUID company(Row row) {
        return id(row.get("company"));
    }
}
