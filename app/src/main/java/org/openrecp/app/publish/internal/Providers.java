// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.Scope;
import org.openrecp.app.publish.internal.Provider.Consent;
import org.openrecp.app.publish.internal.Provider.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The providers; within the scope of a visitor, those that are public. */
@Repository
class Providers {
    /** Version of the text that providers agree to, {@code publish.provider-consent-text-1}. */
    static final int CONSENT_VERSION = 1;

    private static final String SELECT =
            "select p.*, public_centre_name(p.centre_id) as centre_name from service_provider p ";
    private static final String PUBLIC = "where published_at is not null and withdrawn_at is null ";
    private static final String ORDER = " order by kind = 'expert', name collate \"vi-x-icu\", id ";

    private final JdbcClient database;

    Providers(JdbcClient database) {
        this.database = database;
    }

    /** Those that visitors see and that fit: organisations first, then persons, by name. */
    List<Provider> search(ProviderFilter filter, int atMost) {
        return database.sql(
                        SELECT
                                + PUBLIC
                                + """
                                and (:place = '' or :place = any(places) or split_part(:place, '-', 1) = any(places))
                                and (:service = '' or :service = any(services))
                                and (:sector = '' or :sector = any(sectors) or 'cross_cutting' = any(sectors))
                                and not exists (
                                    select from unnest(string_to_array(fold(:words), ' ')) as word
                                    where position(word in search) = 0)
                                """
                                + ORDER
                                + "limit :most")
                .param("place", filter.place())
                .param("service", filter.service())
                .param("sector", filter.sector())
                .param("words", filter.words())
                .param("most", atMost)
                .query(Providers::provider)
                .list();
    }

    /** Where public ones are: ids of provinces and countries. */
    List<String> places() {
        return database.sql(
                        "select distinct unnest(places) from service_provider "
                                + PUBLIC
                                + "order by 1")
                .query(String.class)
                .list();
    }

    List<Provider> of(UUID centre) {
        return database.sql(SELECT + "where centre_id = ?" + ORDER)
                .param(centre)
                .query(Providers::provider)
                .list();
    }

    Optional<Provider> find(UUID centre, UUID id) {
        return database.sql(SELECT + "where centre_id = ? and id = ?")
                .params(centre, id)
                .query(Providers::provider)
                .optional();
    }

    /** Whether an id is another centre's. */
    boolean isOfAnother(UUID centre, UUID id) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select exists (select from service_provider where id = ? and centre_id <> ?)")
                        .params(id, centre)
                        .query(Boolean.class)
                        .single());
    }

    /** Keeps what was written and the consent; of a public one too. */
    void save(Provider provider) {
        var consent = provider.consent();
        database.sql(
                        """
                        insert into service_provider (id, centre_id, kind, name, about_en, about_vi, technologies,
                            services, sectors, places, languages, contact_person, email, phone, website,
                            consent_person, consent_day, consent_channel, consent_version)
                        values (:id, :centre, :kind, :name, :about_en, :about_vi, :technologies,
                            :services, :sectors, :places, :languages, :contact, :email, :phone, :website,
                            :person, :day, :channel, :version)
                        on conflict (id) do update set kind = :kind, name = :name, about_en = :about_en,
                            about_vi = :about_vi, technologies = :technologies, services = :services,
                            sectors = :sectors, places = :places, languages = :languages,
                            contact_person = :contact, email = :email, phone = :phone, website = :website,
                            consent_person = :person, consent_day = :day, consent_channel = :channel,
                            consent_version = :version, changed_at = now(),
                            published_at = case when :day::date is null then null
                                else service_provider.published_at end
                        """)
                .param("id", provider.id())
                .param("centre", provider.centre())
                .param("kind", provider.kind())
                .param("name", provider.name())
                .param("about_en", provider.aboutEn())
                .param("about_vi", provider.aboutVi())
                .param("technologies", provider.technologies())
                .param("services", array(provider.services()))
                .param("sectors", array(provider.sectors()))
                .param("places", array(provider.places()))
                .param("languages", array(provider.languages()))
                .param("contact", provider.contact().person())
                .param("email", provider.contact().email())
                .param("phone", provider.contact().phone())
                .param("website", provider.contact().website())
                .param("person", consent == null ? "" : consent.person())
                .param("day", consent == null ? null : consent.day())
                .param("channel", consent == null ? "" : consent.channel())
                .param("version", consent == null ? null : consent.version())
                .update();
    }

    /** Lists a provider in public; without consent nothing happens. */
    boolean publish(UUID centre, UUID id) {
        return database.sql(
                                """
                                update service_provider set published_at = now(), withdrawn_at = null, withdrawal = null
                                where id = ? and centre_id = ? and consent_day is not null
                                """)
                        .params(id, centre)
                        .update()
                > 0;
    }

    /**
     * Takes a provider off the site.
     *
     * @param byProvider it takes its consent back: it must be asked anew
     */
    void withdraw(UUID centre, UUID id, boolean byProvider) {
        database.sql(
                        """
                        update service_provider set withdrawn_at = now(), withdrawal = :why,
                            published_at = case when :provider then null else published_at end,
                            consent_person = case when :provider then '' else consent_person end,
                            consent_day = case when :provider then null else consent_day end,
                            consent_version = case when :provider then null else consent_version end
                        where id = :id and centre_id = :centre
                        """)
                .param("why", byProvider ? "provider" : "centre")
                .param("provider", byProvider)
                .param("id", id)
                .param("centre", centre)
                .update();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        return new Provider(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("centre_name"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("about_en"),
                row.getString("about_vi"),
                row.getString("technologies"),
                list(row, "services"),
                list(row, "sectors"),
                list(row, "places"),
                list(row, "languages"),
                new Contact(
                        row.getString("contact_person"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("website")),
                consent(row),
                instant(row, "published_at"),
                instant(row, "withdrawn_at"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        var day = row.getObject("consent_day", LocalDate.class);
        return day == null
                ? null
                : new Consent(
                        row.getString("consent_person"),
                        day,
                        row.getString("consent_channel"),
                        row.getInt("consent_version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
