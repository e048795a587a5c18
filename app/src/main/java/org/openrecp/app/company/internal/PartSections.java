// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanySection;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The company's own sections of its page. */
@Configuration(proxyBeanMethods = false)
class PartSections {
    @Bean
    CompanySection sites(PartStore store, PlaceChoices places) {
        return new Section(PartKind.SITES, 100, store, places);
    }

    @Bean
    CompanySection contacts(PartStore store, PlaceChoices places) {
        return new Section(PartKind.CONTACTS, 110, store, places);
    }

    @Bean
    CompanySection parks(PartStore store, PlaceChoices places) {
        return new Section(PartKind.PARKS, 120, store, places);
    }

    /** Who may change parts of a kind: a company its contacts, the centre's people all. */
    static boolean mayWrite(PartKind kind, Reader reader) {
        return reader.is(Role.CONSULTANT, Role.CENTRE_MANAGER)
                || (kind == PartKind.CONTACTS && reader.is(Role.COMPANY));
    }

    /** A field's value as a person reads it. */
    static String read(PartField field, String value, PlaceChoices places, Locale locale) {
        return value.isEmpty()
                ? ""
                : switch (field.kind()) {
                    case PLACE -> places.name(value, locale);
                    case DATE -> Texts.in(locale).date(LocalDate.parse(value));
                    case TEXT, EMAIL, PHONE, LATITUDE, LONGITUDE, PARK -> value;
                };
    }

    private record Section(PartKind kind, int order, PartStore store, PlaceChoices places)
            implements CompanySection {
        @Override
        public String template() {
            return "company/parts";
        }

        @Override
        public @Nullable Object page(Company company, Reader reader) {
            var locale = LocaleContextHolder.getLocale();
            var rows =
                    store.list(kind, company.id()).stream()
                            .map(part ->
                                    new PartsPage.Row(
                                            part.id(),
                                            part.name(),
                                            kind.fields().stream()
                                                    .map(f -> read(f, part.get(f), places, locale))
                                                    .toList()))
                            .toList();
            return new PartsPage(kind, company.id(), rows, mayWrite(kind, reader));
        }

        @Override
        public String countKey() {
            return "company.%s.moved".formatted(kind.key());
        }

        @Override
        public long count(Company company) {
            return store.count(kind, company.id());
        }
    }
}
