// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger in the database. */
@Repository
class LedgerStore implements Ledger {
    private static final String AGAIN = "#";

    private final JdbcOperations connections;
    private final JdbcClient database;
    private final Reversals reversals;
    private final Places places;
    private final Sectors sectors;
    private final Clock clock;

    LedgerStore(
            JdbcOperations connections,
            JdbcClient database,
            Places places,
            Sectors sectors,
            Clock clock) {
        this.connections = connections;
        this.database = database;
        this.reversals = new Reversals(database);
        this.places = places;
        this.sectors = sectors;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Recorded record(Stream<Fact> facts) {
        var problems = new ArrayList<InputProblem>();
        var check = new FactCheck(places, sectors, today(), problems);
        return Objects.requireNonNull(
                connections.execute((java.sql.Connection connection) ->
                        new Staging(connection, MOST_PROBLEMS)
                                .record(facts.iterator(), problems, check::check)));
    }

    @Override
    @Transactional
    public Recorded record(List<Fact> facts) {
        return record(facts.stream());
    }

    @Override
    @Transactional
    public void stand(UUID centre, String kind, String record, List<Fact> facts) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(centre + kind + record)
                .query((_, _) -> 0)
                .list();
        var said = said(centre, kind, record);
        var gone = new ArrayList<UUID>();
        said.values().stream()
                .filter(s -> s.stands() && facts.stream().noneMatch(f -> s.isOf(f)))
                .forEach(s -> gone.add(s.id()));
        var changed = new ArrayList<Fact>();
        for (var fact : checked(facts)) {
            var before = said.get(fact.fact().source().part());
            if (before == null) {
                changed.add(fact.fact());
            } else if (!before.stands() || !before.says(fact)) {
                if (before.stands()) {
                    gone.add(before.id());
                }
                changed.add(before.again(fact.fact()));
            }
        }
        reversals.reverse(gone);
        if (!changed.isEmpty()) {
            record(changed);
        }
    }

    /**
     * The newest fact of a part of a source.
     *
     * @param times how often the part was recorded
     */
    private record Said(
            UUID id,
            String part,
            int times,
            boolean stands,
            String indicator,
            LocalDate from,
            LocalDate until,
            BigDecimal value,
            @Nullable Double uncertainty,
            String unit,
            @Nullable LocalDate moneyDate,
            String status,
            @Nullable String category,
            @Nullable String channel,
            Fact.Setting setting) {
        boolean isOf(Fact fact) {
            return fact.source().part().equals(part);
        }

        /** Place and sector stay those of the time when it was first recorded. */
        boolean says(CheckedFact checked) {
            var fact = checked.fact();
            return fact.indicator().equals(indicator)
                    && fact.days().equals(new Fact.Days(from, until))
                    && checked.value().compareTo(value) == 0
                    && Objects.equals(checked.uncertainty(), uncertainty)
                    && checked.unit().equals(unit)
                    && Objects.equals(checked.moneyDate(), moneyDate)
                    && fact.status().code().equals(status)
                    && Objects.equals(fact.setting().category(), category)
                    && Objects.equals(fact.setting().channel(), channel);
        }

        Fact again(Fact fact) {
            var source = fact.source();
            return new Fact(
                    fact.who(),
                    fact.indicator(),
                    fact.days(),
                    fact.amount(),
                    fact.status(),
                    new Fact.Setting(
                            setting.place(),
                            setting.scheme(),
                            setting.sector(),
                            fact.setting().channel(),
                            fact.setting().category()),
                    new Fact.Source(
                            source.kind(),
                            source.record(),
                            part + AGAIN + (times + 1),
                            source.label(),
                            source.path()),
                    fact.shares());
        }
    }

    private Map<String, Said> said(UUID centre, String kind, String record) {
        var newest = new HashMap<String, Said>();
        database.sql(
                        """
                        select f.*, split_part(source_part, '#', 1) as part,
                            count(*) over (partition by split_part(source_part, '#', 1)) as times,
                            not exists (select from result_fact r where r.reverses = f.id) as stands
                        from result_fact f
                        where centre_id = ? and source_kind = ? and source_record = ? and reverses is null
                        order by recorded_at, length(source_part), source_part
                        """)
                .params(centre, kind, record)
                .query(LedgerStore::said)
                .list()
                .forEach(s -> newest.put(s.part(), s));
        return newest;
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        var scheme = row.getString("scheme");
        return new Said(
                row.getObject("id", UUID.class),
                row.getString("part"),
                row.getInt("times"),
                row.getBoolean("stands"),
                row.getString("indicator"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBigDecimal("value"),
                row.getObject("u", Double.class),
                row.getString("unit"),
                row.getObject("money_date", LocalDate.class),
                row.getString("status"),
                row.getString("category"),
                row.getString("channel"),
                new Fact.Setting(
                        row.getString("place_id"),
                        scheme == null
                                ? null
                                : Sector.Scheme.valueOf(scheme.toUpperCase(java.util.Locale.ROOT)),
                        row.getString("sector"),
                        null,
                        null));
    }

    private List<CheckedFact> checked(List<Fact> facts) {
        var problems = new ArrayList<InputProblem>();
        var check = new FactCheck(places, sectors, today(), problems);
        var checked = facts.stream().map(check::check).filter(Objects::nonNull).toList();
        InvalidInput.throwIfAny(problems);
        return checked;
    }

    /** Whether a fact is right as far as it can be told without the database. */
    boolean accepts(Fact fact) {
        var problems = new ArrayList<InputProblem>();
        new FactCheck(places, sectors, today(), problems).check(fact);
        return problems.isEmpty();
    }

    @Override
    @Transactional
    public void takeBack(UUID centre, String kind, Collection<String> records) {
        reversals.takeBack(centre, kind, records);
    }

    @Override
    @Transactional
    public void putBack(UUID centre, String kind, Collection<String> records) {
        reversals.putBack(centre, kind, records);
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        for (var table :
                List.of("result_fact", "result_share", "result_presence", "programme_presence")) {
            database.sql("update " + table + " set company_id = ? where company_id = ?")
                    .params(merged.to(), merged.from())
                    .update();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
