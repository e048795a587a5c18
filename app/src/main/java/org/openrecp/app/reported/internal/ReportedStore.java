// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.Ambiguity;
import org.openrecp.app.reported.Prose;
import org.openrecp.app.reported.Qualifier;
import org.openrecp.app.reported.ReportedAmount;
import org.openrecp.app.reported.ReportedFigure;
import org.openrecp.app.reported.ReportedFigure.Quote;
import org.openrecp.app.reported.ReportedFigure.Source;
import org.openrecp.app.reported.ReportedFigures;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reported figures in the database. A version is only ever added. */
@Repository
class ReportedStore implements ReportedFigures {
    private static final String NEWEST =
            """
            select f.* from reported_figure f
            where f.version = (select max(version) from reported_figure n where n.id = f.id)
            """;

    private final JdbcClient database;
    private final JdbcOperations batches;

    ReportedStore(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** An amount with the version that it belongs to. */
    private record Kept(String version, ReportedAmount amount) {}

    /** A figure before its amounts are put to it, and who wrote it. */
    private record Head(ReportedFigure figure, FigureVersion.Written written) {
        String version() {
            return figure.id() + " " + figure.version();
        }
    }

    @Override
    public List<ReportedFigure> list(UUID centre) {
        var heads =
                database.sql(NEWEST + " and f.centre_id = ? and f.withdrawn is null")
                        .param(centre)
                        .query(ReportedStore::head)
                        .list();
        var amounts =
                amounts(
                        "select a.* from reported_amount a where a.centre_id = ? order by a.number",
                        centre);
        return heads.stream()
                .map(h -> whole(h, amounts).figure())
                .sorted(ReportedFigure.ORDER)
                .toList();
    }

    @Override
    public Optional<ReportedFigure> find(UUID id) {
        return versions(id).stream().findFirst().map(FigureVersion::figure);
    }

    /** All versions of a figure, the newest first. */
    List<FigureVersion> versions(UUID id) {
        var heads =
                database.sql(
                                "select f.* from reported_figure f where f.id = ? order by version desc")
                        .param(id)
                        .query(ReportedStore::head)
                        .list();
        var amounts =
                amounts(
                        "select a.* from reported_amount a where a.figure_id = ? order by a.number",
                        id);
        return heads.stream().map(h -> whole(h, amounts)).toList();
    }

    @Override
    @Transactional
    public boolean put(ReportedFigure figure, Author author) {
        return !add(List.of(figure), author).isEmpty();
    }

    @Override
    @Transactional
    public void addAll(Collection<ReportedFigure> figures, Author author) {
        add(List.copyOf(figures), author);
    }

    /** Keeps versions, many at once, and says which were not there. */
    private List<ReportedFigure> add(List<ReportedFigure> figures, Author author) {
        int[] counts =
                batches.batchUpdate(
                        """
                        insert into reported_figure (id, version, centre_id, ref, title_en, title_vi, scope_en,
                            scope_vi, as_of, document, document_date, locator, ambiguity, reading_en, reading_vi,
                            quote, quote_language, withdrawn, author_id, author)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        figures.stream().map(f -> values(f, author)).toList());
        var added = new ArrayList<ReportedFigure>();
        var amounts = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                added.add(figures.get(i));
                addAmounts(figures.get(i), amounts);
            }
        }
        batches.batchUpdate(
                """
                insert into reported_amount (figure_id, version, number, centre_id, part_en, part_vi, printed,
                    qualifier, low, high, unit, reading, indicator)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                amounts);
        return added;
    }

    private static @Nullable Object[] values(ReportedFigure figure, Author author) {
        return new @Nullable Object[] {
            figure.id(),
            figure.version(),
            figure.centre(),
            figure.ref(),
            figure.title().en(),
            figure.title().vi(),
            figure.scope().en(),
            figure.scope().vi(),
            figure.asOf(),
            figure.source().document(),
            figure.source().date(),
            figure.source().locator(),
            figure.ambiguity().code(),
            figure.reading().en(),
            figure.reading().vi(),
            figure.quote().text(),
            figure.quote().language(),
            figure.withdrawn(),
            author.id(),
            author.name()
        };
    }

    private static void addAmounts(ReportedFigure figure, List<@Nullable Object[]> rows) {
        int number = 0;
        for (var amount : figure.amounts()) {
            rows.add(
                    new @Nullable Object[] {
                        figure.id(),
                        figure.version(),
                        number++,
                        figure.centre(),
                        amount.part().en(),
                        amount.part().vi(),
                        amount.printed(),
                        amount.qualifier().code(),
                        amount.low(),
                        amount.high(),
                        amount.unit(),
                        amount.reading(),
                        amount.indicator()
                    });
        }
    }

    @Override
    public void withdraw(Collection<UUID> figures, String reason, Author author) {
        addVersions(figures, "f.withdrawn is null", List.of(), reason, author);
    }

    @Override
    public void reinstate(Collection<UUID> figures, String reason, Author author) {
        addVersions(figures, "f.withdrawn = ?", List.of(reason), null, author);
    }

    /** New versions of those among some figures that a condition holds for, alike but for one. */
    private void addVersions(
            Collection<UUID> figures,
            String condition,
            List<String> conditionValues,
            @Nullable String withdrawn,
            Author author) {
        var values = new ArrayList<@Nullable Object>();
        values.addAll(Arrays.asList(withdrawn, author.id(), author.name()));
        values.add(figures.stream().map(UUID::toString).toArray(String[]::new));
        values.addAll(conditionValues);
        database.sql(
                        """
                        with added as (
                            insert into reported_figure (id, version, centre_id, ref, title_en, title_vi, scope_en, scope_vi,
                                as_of, document, document_date, locator, ambiguity, reading_en, reading_vi, quote,
                                quote_language, withdrawn, author_id, author)
                            select f.id, f.version + 1, f.centre_id, f.ref, f.title_en, f.title_vi, f.scope_en, f.scope_vi,
                                f.as_of, f.document, f.document_date, f.locator, f.ambiguity, f.reading_en, f.reading_vi,
                                f.quote, f.quote_language, ?::text, ?::uuid, ?
                            from (%s) f where f.id = any (?::text[]::uuid[]) and %s
                            returning id, version)
                        insert into reported_amount (figure_id, version, number, centre_id, part_en, part_vi, printed,
                            qualifier, low, high, unit, reading, indicator)
                        select a.figure_id, n.version, a.number, a.centre_id, a.part_en, a.part_vi, a.printed, a.qualifier,
                            a.low, a.high, a.unit, a.reading, a.indicator
                        from added n join reported_amount a on a.figure_id = n.id and a.version = n.version - 1
                        """
                                .formatted(NEWEST, condition))
                .params(values)
                .update();
    }

    @Override
    public List<ReportedFigure> published(UUID centre) {
        return PublishedFigures.of(centre);
    }

    private Map<String, List<ReportedAmount>> amounts(String sql, UUID of) {
        return database.sql(sql).param(of).query(ReportedStore::amount).list().stream()
                .collect(groupingBy(Kept::version, mapping(Kept::amount, toList())));
    }

    private static FigureVersion whole(Head head, Map<String, List<ReportedAmount>> amounts) {
        var f = head.figure();
        return new FigureVersion(
                new ReportedFigure(
                        f.id(),
                        f.version(),
                        f.centre(),
                        f.ref(),
                        f.title(),
                        f.scope(),
                        f.asOf(),
                        f.source(),
                        f.ambiguity(),
                        amounts.getOrDefault(head.version(), List.of()),
                        f.reading(),
                        f.quote(),
                        f.withdrawn()),
                head.written());
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new ReportedFigure(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("centre_id", UUID.class),
                        row.getString("ref"),
                        prose(row, "title"),
                        prose(row, "scope"),
                        row.getString("as_of"),
                        new Source(
                                row.getString("document"),
                                row.getString("document_date"),
                                row.getString("locator")),
                        Ambiguity.of(row.getString("ambiguity")),
                        List.of(),
                        prose(row, "reading"),
                        new Quote(row.getString("quote"), row.getString("quote_language")),
                        row.getString("withdrawn")),
                new FigureVersion.Written(
                        row.getString("author"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static Kept amount(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("figure_id", UUID.class) + " " + row.getInt("version"),
                new ReportedAmount(
                        prose(row, "part"),
                        row.getString("printed"),
                        Qualifier.of(row.getString("qualifier")),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        row.getString("unit"),
                        row.getString("reading"),
                        row.getString("indicator")));
    }

    private static Prose prose(ResultSet row, String name) throws SQLException {
        return new Prose(row.getString(name + "_en"), row.getString(name + "_vi"));
    }
}
