// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openrecp.app.account.PersonErased;
import org.openrecp.app.audit.AuditTrail;
import org.openrecp.app.database.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Names of people without an account: who consented to a case study, asked a question, is listed as
 * an expert or stands as the contact of a provider. They are erased on lawful request, also in the
 * audit trail; what was done remains one person's doing, under a pseudonym.
 */
@Repository
public class PersonalData {
    private static final String TRACES =
            """
            select 'case_study' as kind, id, title_vi as title from case_study
            where centre_id = :centre and lower(consent_person) = lower(:who)
            union all
            select 'public_question', id, left(question, 120) from public_question
            where centre_id = :centre and lower(asked_by) = lower(:who)
            union all
            select 'service_provider', id, name from service_provider
            where centre_id = :centre and (lower(:who) in (lower(contact_person), lower(consent_person), lower(email))
                or :who = phone or (kind = 'expert' and lower(name) = lower(:who)))
            order by 1, 3
            """;

    private final JdbcClient database;
    private final AuditTrail trail;
    private final TransactionOperations transactions;

    PersonalData(JdbcClient database, AuditTrail trail, TransactionOperations transactions) {
        this.database = database;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Where a person is named.
     *
     * @param kind the table
     * @param title of what names the person
     */
    public record Trace(String kind, UUID id, String title) {}

    /** Where a centre's public site names a person, by name, e-mail address or telephone number. */
    List<Trace> find(UUID centre, String who) {
        return database.sql(TRACES)
                .param("centre", centre)
                .param("who", who)
                .query((row, _) ->
                        new Trace(
                                row.getString("kind"),
                                row.getObject("id", UUID.class),
                                row.getString("title")))
                .list();
    }

    /**
     * Erases a person everywhere in what a centre publishes. An expert is no longer listed.
     *
     * @param reason the request, without personal data
     * @return in how many places
     */
    int erase(UUID centre, String who, String reason) {
        var pseudonym = "Erased " + UUID.randomUUID().toString().substring(0, 8);
        return Scope.current()
                .asSystem()
                .call(() ->
                        transactions.execute(_ -> {
                            var traces = find(centre, who);
                            traces.forEach(t -> erase(centre, t, who, pseudonym, reason));
                            return traces.size();
                        }));
    }

    /** Who had an account may be listed too: as an expert, or as somebody's contact. */
    @EventListener
    void erased(PersonErased person) {
        var centre = person.centre();
        if (centre != null) {
            database.sql(
                            """
                            update service_provider set contact_person = '', email = '', phone = ''
                            where centre_id = ? and contact_person = ?
                            """)
                    .params(centre, person.pseudonym())
                    .update();
            person.typed().forEach(name -> eraseProviders(centre, name, person));
        }
    }

    private void eraseProviders(UUID centre, String name, PersonErased person) {
        find(centre, name).stream()
                .filter(t -> t.kind().equals("service_provider"))
                .forEach(t -> erase(centre, t, name, person.pseudonym(), person.reason()));
    }

    private void erase(UUID centre, Trace trace, String who, String pseudonym, String reason) {
        switch (trace.kind()) {
            case "case_study" -> {
                update(
                        "update case_study set consent_person = :pseudonym, consent_role = '' where id = :id",
                        trace,
                        who,
                        pseudonym);
                audit(
                        centre,
                        trace,
                        Map.of("consent_person", pseudonym, "consent_role", ""),
                        reason);
            }
            case "public_question" -> {
                update(
                        "update public_question set asked_by = :pseudonym where id = :id",
                        trace,
                        who,
                        pseudonym);
                audit(centre, trace, Map.of("asked_by", pseudonym), reason);
            }
            default -> {
                var fields = namedIn(trace, who);
                update(fields.contains("name") ? EXPERT : CONTACT, trace, who, pseudonym);
                audit(
                        centre,
                        trace,
                        fields.stream().collect(Collectors.toMap(f -> f, _ -> pseudonym)),
                        reason);
            }
        }
    }

    /** The fields of a provider that stand for a person; the name, where it is an expert. */
    private List<String> namedIn(Trace provider, String who) {
        return database.sql(NAMED_IN)
                .param("id", provider.id())
                .param("who", who)
                .query(String.class)
                .list();
    }

    private static final String NAMED_IN =
            """
            select field
            from service_provider, lateral (values
                ('name', kind = 'expert' and (lower(:who) in (lower(name), lower(email)) or phone = :who)),
                ('contact_person', lower(:who) in (lower(contact_person), lower(email)) or phone = :who),
                ('consent_person', lower(consent_person) = lower(:who))) as said (field, of_them)
            where id = :id and of_them
            """;

    private static final String EXPERT =
            """
            update service_provider set name = :pseudonym, about_en = '', about_vi = '', technologies = '', website = '',
                contact_person = '', email = '', phone = '', consent_person = '', consent_day = null,
                consent_channel = '', consent_version = null, published_at = null,
                withdrawn_at = coalesce(withdrawn_at, now()), withdrawal = 'provider'
            where id = :id
            """;

    private static final String CONTACT =
            """
            update service_provider p set
                contact_person = case when is_contact then '' else contact_person end,
                email = case when is_contact then '' else email end,
                phone = case when is_contact then '' else phone end,
                consent_person = case when lower(consent_person) = lower(:who) then :pseudonym else consent_person end
            from (select id as provider,
                      lower(:who) in (lower(contact_person), lower(email)) or phone = :who as is_contact
                  from service_provider where id = :id) found
            where p.id = provider
            """;

    private void update(String sql, Trace trace, String who, String pseudonym) {
        database.sql(sql)
                .param("id", trace.id())
                .param("who", who)
                .param("pseudonym", pseudonym)
                .update();
    }

    private void audit(UUID centre, Trace trace, Map<String, String> fields, String reason) {
        trail.erase(centre, trace.kind(), trace.id(), fields, reason);
    }
}
