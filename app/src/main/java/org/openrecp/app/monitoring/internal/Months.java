// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import static java.util.stream.Collectors.toCollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.company.Company;
import org.openrecp.engine.quantity.Unit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The monthly data of companies in the database. */
@Repository
class Months {
    private final JdbcClient database;

    Months(JdbcClient database) {
        this.database = database;
    }

    /** What a company follows, in the order of the slots. */
    List<Item> items(UUID company) {
        return database
                .sql("select slot, name, unit from monthly_item where company_id = ?")
                .param(company)
                .query((row, _) ->
                        new Item(
                                Slot.find(row.getString("slot")).orElseThrow(),
                                row.getString("name"),
                                Unit.get(row.getString("unit"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Item::slot))
                .toList();
    }

    /** Makes these what a company follows. */
    @Transactional
    void follow(Company company, List<Item> items) {
        var codes = items.stream().map(i -> i.slot().code()).toList();
        database.sql("delete from monthly_item where company_id = :company and slot not in (:kept)")
                .param("company", company.id())
                .param("kept", codes)
                .update();
        for (var item : items) {
            database.sql(
                            """
                            insert into monthly_item (centre_id, company_id, slot, name, unit) values (?, ?, ?, ?, ?)
                            on conflict (company_id, slot) do update set name = excluded.name, unit = excluded.unit
                            """)
                    .params(
                            company.centre(),
                            company.id(),
                            item.slot().code(),
                            item.name(),
                            item.unit().symbol())
                    .update();
        }
    }

    /** Items of which there is an amount in some month. */
    Set<Slot> used(UUID company) {
        return database
                .sql(
                        "select distinct item from monthly_entry where company_id = ? and amount is"
                                + " not null")
                .param(company)
                .query(String.class)
                .list()
                .stream()
                .map(code -> Slot.find(code).orElseThrow())
                .collect(toCollection(() -> EnumSet.noneOf(Slot.class)));
    }

    /** All entries of a company in the months from one to another, both included, by month. */
    List<Entry> entries(UUID company, YearMonth from, YearMonth until) {
        return database.sql(
                        """
                        select month, item, amount, cost, version, author, at from monthly_entry
                        where company_id = ? and month between ? and ? order by month, item
                        """)
                .params(company, from.atDay(1), until.atDay(1))
                .query(Months::entry)
                .list();
    }

    /** The twelve months up to the last of which anything is known, the last first. */
    List<MonthRow> lastTwelve(UUID company, YearMonth now) {
        var entries = entries(company, MyPlant.FIRST, now);
        return entries.stream()
                .filter(e -> e.amount() != null)
                .map(Entry::month)
                .max(Comparator.naturalOrder())
                .map(last ->
                        MonthRow.list(entries, last, 12).stream()
                                .filter(r -> !r.isEmpty())
                                .toList())
                .orElse(List.of());
    }

    /** How many amounts a company entered. */
    long count(UUID company) {
        return database.sql("select count(*) from monthly_entry where company_id = ?")
                .param(company)
                .query(Long.class)
                .single();
    }

    /**
     * Saves a month, or nothing of it when somebody else changed it meanwhile. What stands there
     * already is not written again.
     *
     * @return the items that somebody else changed; empty: it is saved
     */
    @Transactional
    Set<Slot> save(Company company, YearMonth month, List<Figure> figures, Author author) {
        oneAtATime(company, month);
        var standing = standing(company, month);
        var overtaken =
                changed(figures, standing).stream()
                        .filter(f -> !f.hasSeen(standing.get(f.item().slot())))
                        .map(f -> f.item().slot())
                        .collect(toCollection(() -> EnumSet.noneOf(Slot.class)));
        if (overtaken.isEmpty()) {
            changed(figures, standing).forEach(f -> write(company, month, f, author));
        }
        return overtaken;
    }

    /**
     * Saves many months, or nothing of them when somebody else changed one meanwhile.
     *
     * @return whether they are saved
     */
    @Transactional
    boolean save(Company company, SortedMap<YearMonth, List<Figure>> sent, Author author) {
        sent.keySet().forEach(month -> oneAtATime(company, month));
        var overtaken =
                sent.entrySet().stream()
                        .anyMatch(e -> {
                            var standing = standing(company, e.getKey());
                            return changed(e.getValue(), standing).stream()
                                    .anyMatch(f -> !f.hasSeen(standing.get(f.item().slot())));
                        });
        if (!overtaken) {
            sent.forEach((month, figures) -> save(company, month, figures, author));
        }
        return !overtaken;
    }

    /** What is kept of a month. */
    Map<Slot, Entry> standing(Company company, YearMonth month) {
        return MonthRow.bySlot(entries(company.id(), month, month));
    }

    private static List<Figure> changed(List<Figure> figures, Map<Slot, Entry> standing) {
        return figures.stream().filter(f -> !f.isSameAs(standing.get(f.item().slot()))).toList();
    }

    private void oneAtATime(Company company, YearMonth month) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(company.id() + " " + month)
                .query((_, _) -> true)
                .single();
    }

    private void write(Company company, YearMonth month, Figure figure, Author author) {
        database.sql(
                        """
                        insert into monthly_entry (centre_id, company_id, month, item, amount, unit, cost, author_id,
                            author)
                        values (:centre, :company, :month, :item, :amount, :unit, :cost, :author, :name)
                        on conflict (company_id, month, item) do update set amount = excluded.amount,
                            unit = excluded.unit, cost = excluded.cost, author_id = excluded.author_id,
                            author = excluded.author, at = now(), version = monthly_entry.version + 1
                        """)
                .param("centre", company.centre())
                .param("company", company.id())
                .param("month", month.atDay(1))
                .param("item", figure.item().slot().code())
                .param("amount", figure.amount(), Types.NUMERIC)
                .param("unit", figure.item().unit().symbol())
                .param("cost", figure.cost(), Types.NUMERIC)
                .param("author", author.id())
                .param("name", author.name())
                .update();
    }

    /**
     * What the remaining company does not have yet becomes its own; where both have a month, its
     * own stands and the other's stays with the company that was merged.
     */
    @EventListener
    void merged(CompaniesMerged merged) {
        database.sql(
                        """
                        update monthly_item as moved set company_id = :to where company_id = :from and not exists
                            (select from monthly_item where company_id = :to and slot = moved.slot)
                        """)
                .param("to", merged.to())
                .param("from", merged.from())
                .update();
        database.sql(
                        """
                        update monthly_entry as moved set company_id = :to where company_id = :from and exists
                            (select from monthly_item i where i.company_id = :to and i.slot = moved.item
                                and i.unit = moved.unit)
                            and not exists (select from monthly_entry e where e.company_id = :to
                                and e.month = moved.month and e.item = moved.item)
                        """)
                .param("to", merged.to())
                .param("from", merged.from())
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Slot.find(row.getString("item")).orElseThrow(),
                row.getBigDecimal("amount"),
                row.getBigDecimal("cost"),
                row.getInt("version"),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
