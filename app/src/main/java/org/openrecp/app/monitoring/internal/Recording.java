// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.monitoring.MonthlyRecords;
import org.openrecp.engine.quantity.Unit;
import org.springframework.stereotype.Component;

/** Months and messages that others take down. */
@Component
class Recording implements MonthlyRecords {
    private final Companies companies;
    private final Months months;
    private final Messages messages;

    Recording(Companies companies, Months months, Messages messages) {
        this.companies = companies;
        this.months = months;
        this.messages = messages;
    }

    @Override
    public void follow(UUID company, List<Followed> items) {
        months.follow(
                get(company),
                items.stream()
                        .map(i -> new Item(slot(i.item()), i.name(), Unit.get(i.unit())))
                        .toList());
    }

    @Override
    public void enter(UUID company, YearMonth month, List<Amount> amounts, Author author) {
        var items = months.items(company);
        var figures =
                amounts.stream()
                        .map(a -> new Figure(item(items, a.item()), a.amount(), a.cost(), 0))
                        .toList();
        if (!months.save(get(company), month, figures, author).isEmpty()) {
            throw new IllegalStateException(month + " is entered already.");
        }
    }

    @Override
    public void write(
            UUID id, UUID company, boolean fromCompany, String text, Instant at, Author author) {
        messages.send(id, get(company), fromCompany, text, at, author);
    }

    private Company get(UUID company) {
        return companies.find(company).orElseThrow();
    }

    private static Slot slot(String item) {
        return Slot.find(item).orElseThrow();
    }

    private static Item item(List<Item> items, String code) {
        return items.stream().filter(i -> i.slot() == slot(code)).findFirst().orElseThrow();
    }
}
