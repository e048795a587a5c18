// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.company.Company;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages between companies and their consultants in the database. */
@Repository
class Messages {
    private final JdbcClient database;

    Messages(JdbcClient database) {
        this.database = database;
    }

    /** Those of a company, the newest first. */
    List<Message> list(UUID company) {
        return database.sql(
                        """
                        select from_company, text, author, at from company_message
                        where company_id = ? order by at desc, id
                        """)
                .param(company)
                .query((row, _) ->
                        new Message(
                                row.getBoolean("from_company"),
                                row.getString("text"),
                                row.getString("author"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many messages of others came since a person last read those of a company. */
    long unread(UUID company, UUID account) {
        return database.sql(
                        """
                        select count(*) from company_message
                        where company_id = :company and author_id is distinct from :account and at > coalesce(
                            (select at from company_message_seen where company_id = :company and account_id = :account),
                            '-infinity')
                        """)
                .param("company", company)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** A person has read all of a company's messages that are there now. */
    void read(Company company, UUID account) {
        database.sql(
                        """
                        insert into company_message_seen (centre_id, company_id, account_id) values (?, ?, ?)
                        on conflict (company_id, account_id) do update set at = clock_timestamp()
                        """)
                .params(company.centre(), company.id(), account)
                .update();
    }

    /**
     * Sends a message, once however often it is sent.
     *
     * @param at null: now
     * @return false: another one bears its id
     */
    boolean send(
            UUID id,
            Company company,
            boolean fromCompany,
            String text,
            @Nullable Instant at,
            Author author) {
        int sent =
                database.sql(
                                """
                                insert into company_message (id, centre_id, company_id, from_company, text, author_id, author, at)
                                values (:id, :centre, :company, :from, :text, :author, :name,
                                    coalesce(:at, clock_timestamp())) on conflict do nothing
                                """)
                        .param("id", id)
                        .param("centre", company.centre())
                        .param("company", company.id())
                        .param("from", fromCompany)
                        .param("text", text)
                        .param("author", author.id())
                        .param("name", author.name())
                        .param(
                                "at",
                                at == null ? null : at.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update();
        return sent == 1
                || database.sql(
                                "select exists (select from company_message where id = ? and company_id = ? and text = ?)")
                        .params(id, company.id(), text)
                        .query(Boolean.class)
                        .single();
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        database.sql("update company_message set company_id = ? where company_id = ?")
                .params(merged.to(), merged.from())
                .update();
    }
}
