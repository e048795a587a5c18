// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.company.Ownership;
import org.openrecp.app.company.SizeClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The companies in the database. */
@Repository
class CompanyStore implements Companies {
    static final String COLUMNS =
            """
            id, centre_id, version, name, name_en, short_name, tax_code, isic, vsic, size_class, ownership,
            employees, women, address, place_id, website
            """;

    private final JdbcClient database;
    private final CompanyCheck check;

    CompanyStore(JdbcClient database, CompanyCheck check) {
        this.database = database;
        this.check = check;
    }

    @Override
    public Optional<Company> find(UUID id) {
        return database.sql(
                        """
                        with recursive chain as (
                            select id, merged_into from company where id = :id
                            union select c.id, c.merged_into from company c join chain on c.id = chain.merged_into)
                        select %s from company
                        where id in (select id from chain where merged_into is null)
                        """
                                .formatted(COLUMNS))
                .param("id", id)
                .query(CompanyStore::company)
                .optional();
    }

    @Override
    public boolean exists(UUID id) {
        return find(id).isPresent();
    }

    @Override
    public List<Company> list() {
        return database.sql(
                        "select %s from company where merged_into is null order by name_order(name) collate \"C\", id"
                                .formatted(COLUMNS))
                .query(CompanyStore::company)
                .list();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("select id, name from company where id in (:ids)")
                        .param("ids", ids)
                        .query((row, _) ->
                                Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public CompanyDetails checked(CompanyDetails details) {
        return switch (check.check(CompanyForm.of(details))) {
            case CompanyCheck.Checked.Right(var kept) -> kept;
            case CompanyCheck.Checked.Wrong(var problems) ->
                    throw new IllegalArgumentException(
                            problems.keySet().stream()
                                    .map(CompanyField::key)
                                    .collect(joining(", ")));
        };
    }

    @Override
    public boolean create(UUID id, UUID centre, CompanyDetails details) {
        return database.sql(
                                """
                                insert into company (id, centre_id, name, name_en, short_name, tax_code, isic, vsic,
                                    size_class, ownership, employees, women, address, place_id, website)
                                values (:id, :centre, :name, :nameEn, :shortName, :taxCode, :isic, :vsic,
                                    :sizeClass, :ownership, :employees, :women, :address, :place, :website)
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("centre", centre)
                        .params(values(details))
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return database.sql(
                                "delete from company where id = ? and version = 0 and merged_into is null")
                        .param(id)
                        .update()
                == 1;
    }

    /**
     * Changes a company that is still as it was seen.
     *
     * @return false: somebody else changed it meanwhile
     */
    boolean update(Company seen, CompanyDetails details) {
        return database.sql(
                                """
                                update company set version = version + 1, name = :name, name_en = :nameEn,
                                    short_name = :shortName, tax_code = :taxCode, isic = :isic, vsic = :vsic,
                                    size_class = :sizeClass, ownership = :ownership, employees = :employees,
                                    women = :women, address = :address, place_id = :place, website = :website
                                where id = :id and centre_id = :centre and version = :version and merged_into is null
                                """)
                        .param("id", seen.id())
                        .param("centre", seen.centre())
                        .param("version", seen.version())
                        .params(values(details))
                        .update()
                == 1;
    }

    private static Map<String, ? extends @Nullable Object> values(CompanyDetails details) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", details.name());
        values.put("nameEn", details.nameEn());
        values.put("shortName", details.shortName());
        values.put("taxCode", details.taxCode());
        values.put("isic", details.isic());
        values.put("vsic", details.vsic());
        values.put("sizeClass", details.sizeClass() == null ? null : details.sizeClass().key());
        values.put("ownership", details.ownership() == null ? null : details.ownership().key());
        values.put("employees", details.employees());
        values.put("women", details.women());
        values.put("address", details.address());
        values.put("place", details.place());
        values.put("website", details.website());
        return values;
    }

    static Company company(ResultSet row, int number) throws SQLException {
        var size = row.getString("size_class");
        var ownership = row.getString("ownership");
        return new Company(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getInt("version"),
                new CompanyDetails(
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("short_name"),
                        row.getString("tax_code"),
                        row.getString("isic"),
                        row.getString("vsic"),
                        size == null ? null : SizeClass.valueOf(size.toUpperCase(Locale.ROOT)),
                        ownership == null
                                ? null
                                : Ownership.valueOf(ownership.toUpperCase(Locale.ROOT)),
                        row.getObject("employees", Integer.class),
                        row.getObject("women", Integer.class),
                        row.getString("address"),
                        row.getString("place_id"),
                        row.getString("website")));
    }
}
