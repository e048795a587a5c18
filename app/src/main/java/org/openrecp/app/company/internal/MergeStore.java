// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.database.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Merges two companies, all or nothing, and remembers it. */
@Repository
class MergeStore {
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final CompanyStore companies;
    private final PartStore parts;
    private final Accounts accounts;

    MergeStore(
            JdbcClient database,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            CompanyStore companies,
            PartStore parts,
            Accounts accounts) {
        this.database = database;
        this.transactions = transactions;
        this.events = events;
        this.companies = companies;
        this.parts = parts;
        this.accounts = accounts;
    }

    /**
     * Moves everything of one company to another; the caller has checked that both are of one
     * centre and that the reader may.
     *
     * @param details what is kept of both
     * @return false: somebody changed one of them meanwhile, and nothing was merged
     */
    boolean merge(Company kept, Company other, CompanyDetails details, UUID actor) {
        return Scope.current()
                .asSystem()
                .call(() ->
                        Boolean.TRUE.equals(
                                transactions.execute(status -> {
                                    if (!companies.update(kept, details) || !close(other, kept)) {
                                        status.setRollbackOnly();
                                        return false;
                                    }
                                    move(kept, other);
                                    remember(kept, other, actor);
                                    return true;
                                })));
    }

    /** One company that went into another. */
    record Merge(String name, @Nullable String taxCode, UUID actor, Instant at) {}

    List<Merge> list(UUID company) {
        return database.sql(
                        """
                        select merged_name, merged_tax_code, actor, at from company_merge
                        where company_id = :company order by at desc, id
                        """)
                .param("company", company)
                .query((row, _) ->
                        new Merge(
                                row.getString("merged_name"),
                                row.getString("merged_tax_code"),
                                row.getObject("actor", UUID.class),
                                row.getObject("at", Timestamp.class).toInstant()))
                .list();
    }

    private boolean close(Company other, Company kept) {
        return database.sql(
                                """
                                update company set merged_into = :kept, version = version + 1
                                where id = :id and version = :version and merged_into is null
                                """)
                        .param("kept", kept.id())
                        .param("id", other.id())
                        .param("version", other.version())
                        .update()
                == 1;
    }

    private void move(Company kept, Company other) {
        for (var kind : PartKind.values()) {
            parts.move(kind, other.id(), kept.id());
        }
        for (var table : List.of("company_note", "company_merge")) {
            database.sql("update %s set company_id = :to where company_id = :from".formatted(table))
                    .param("from", other.id())
                    .param("to", kept.id())
                    .update();
        }
        accounts.moveCompany(other.id(), kept.id());
        events.publishEvent(new CompaniesMerged(kept.centre(), other.id(), kept.id()));
    }

    private void remember(Company kept, Company other, UUID actor) {
        database.sql(
                        """
                        insert into company_merge (centre_id, company_id, merged, merged_name, merged_tax_code, actor)
                        values (:centre, :kept, :other, :name, :taxCode, :actor)
                        """)
                .param("centre", kept.centre())
                .param("kept", kept.id())
                .param("other", other.id())
                .param("name", other.name())
                .param("taxCode", other.details().taxCode())
                .param("actor", actor)
                .update();
    }
}
