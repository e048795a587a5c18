// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds companies of a centre, page by page, each page told by the company it begins behind. */
@Repository
class CompanySearch {
    static final int PAGE = 50;

    private final JdbcClient database;

    CompanySearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param text words that name, short name or tax code must have; empty: all
     * @param places ids of units; empty: everywhere
     * @param division first digits of ISIC or VSIC; empty: all
     * @param after the last company of the page before
     * @param before the first company of the page behind; not with {@code after}
     * @param inEnglish sorted by the name in English where there is one
     * @param most companies of a page
     */
    record Query(
            UUID centre,
            String text,
            Set<String> places,
            String division,
            @Nullable UUID after,
            @Nullable UUID before,
            boolean inEnglish,
            int most) {
        /** As the index has it. */
        String name() {
            return "name_order(%s) collate \"C\""
                    .formatted(inEnglish ? "coalesce(name_en, name)" : "name");
        }
    }

    /**
     * @param total of all pages
     * @param earlier whether there is a page before
     * @param later whether there is a page behind
     */
    record Found(List<Company> companies, long total, boolean earlier, boolean later) {}

    Found find(Query query) {
        var values = new HashMap<String, Object>();
        var where = conditions(query, values);
        long total =
                database.sql("select count(*) from company where " + where)
                        .params(values)
                        .query(Long.class)
                        .single();
        boolean back = query.before() != null;
        var companies = new ArrayList<>(page(query, where, values));
        boolean more = companies.size() > query.most();
        if (more) {
            companies.removeLast();
        }
        return new Found(
                back ? companies.reversed() : companies,
                total,
                back ? more : query.after() != null,
                back || more);
    }

    /** The divisions that occur among the centre's companies. */
    List<String> divisions(UUID centre) {
        return database.sql(
                        """
                        select distinct left(coalesce(isic, vsic), 2) as division from company
                        where centre_id = :centre and merged_into is null and coalesce(isic, vsic) is not null
                        order by division
                        """)
                .param("centre", centre)
                .query(String.class)
                .list();
    }

    private List<Company> page(Query query, String where, Map<String, Object> values) {
        boolean back = query.before() != null;
        var from = back ? query.before() : query.after();
        var sql = "select " + CompanyStore.COLUMNS + " from company where " + where;
        if (from != null) {
            values.put("from", from);
            sql +=
                    " and (%s, id) %s (select %s, id from company where id = :from)"
                            .formatted(query.name(), back ? "<" : ">", query.name());
        }
        var direction = back ? " desc" : "";
        sql +=
                " order by %s%s, id%s limit %d"
                        .formatted(query.name(), direction, direction, query.most() + 1);
        return database.sql(sql).params(values).query(CompanyStore::company).list();
    }

    private static String conditions(Query query, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("merged_into is null and centre_id = :centre");
        values.put("centre", query.centre());
        for (var word : Folded.words(query.text())) {
            var name = "word" + conditions.size();
            conditions.add("search like :" + name);
            values.put(name, "%" + word + "%");
        }
        if (!query.places().isEmpty()) {
            conditions.add("place_id in (:places)");
            values.put("places", query.places());
        }
        if (!query.division().isEmpty()) {
            conditions.add("coalesce(isic, vsic) like :division");
            values.put("division", query.division() + "%");
        }
        return String.join(" and ", conditions);
    }
}
