// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrecp.app.rate.ExchangeRates;
import org.openrecp.app.rate.Rate;
import org.openrecp.app.rate.RateBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates that centres added. */
@Repository
class RateStore implements ExchangeRates {
    private final JdbcClient database;

    RateStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public RateBook of(UUID centre) {
        return RateBook.of(
                Stream.concat(ReferenceRates.ALL.stream(), list(centre).stream().map(Entry::rate))
                        .toList());
    }

    /** All that was added, the earliest first. */
    List<Entry> list(UUID centre) {
        return database.sql(
                        """
                        select id, currency, per, year, day, value, source, recorded_at, recorded_by
                        from exchange_rate where centre_id = ? order by number
                        """)
                .param(centre)
                .query(RateStore::entry)
                .list();
    }

    /** Adds a rate; the same id again changes nothing. */
    void add(UUID id, UUID centre, Rate rate) {
        database.sql(
                        """
                        insert into exchange_rate (id, centre_id, currency, per, year, day, value, source)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .params(
                        Arrays.asList(
                                id,
                                centre,
                                rate.currency(),
                                rate.per(),
                                rate.year(),
                                rate.day(),
                                rate.value(),
                                rate.source()))
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new Rate(
                        row.getString("currency"),
                        row.getString("per"),
                        row.getInt("year"),
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("value"),
                        row.getString("source")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class));
    }
}
