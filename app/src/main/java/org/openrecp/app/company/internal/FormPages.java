// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sector.Scheme;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** Makes the pages of a company's form. */
@Component
class FormPages {
    private final Sectors sectors;
    private final PlaceChoices places;

    FormPages(Sectors sectors, PlaceChoices places) {
        this.sectors = sectors;
        this.places = places;
    }

    FormPage blank(UUID id, CompanyForm form, Locale locale) {
        return page(id, null, form, form, Map.of(), List.of(), List.of(), locale);
    }

    FormPage of(Company company, Locale locale) {
        var form = CompanyForm.of(company.details());
        return page(company.id(), company, form, form, Map.of(), List.of(), List.of(), locale);
    }

    FormPage wrong(
            UUID id,
            @Nullable Company seen,
            CompanyForm form,
            CompanyForm base,
            Map<CompanyField, String> problems,
            Locale locale) {
        return page(id, seen, form, base, problems, List.of(), List.of(), locale);
    }

    FormPage likely(UUID id, CompanyForm form, List<LikelyPage.Row> likely, Locale locale) {
        return page(id, null, form, form, Map.of(), List.of(), likely, locale);
    }

    /** The form anew from what the company is now, with both values of each contested field. */
    FormPage conflict(Company now, Edit edit, Locale locale) {
        var conflicts =
                edit.conflicts().stream()
                        .map(field ->
                                new FormPage.Conflict(
                                        field,
                                        read(field, edit.form().get(field), locale),
                                        read(field, edit.theirs().get(field), locale)))
                        .toList();
        return page(
                now.id(), now, edit.form(), edit.theirs(), Map.of(), conflicts, List.of(), locale);
    }

    /** A field's value as a person reads it. */
    String read(CompanyField field, String value, Locale locale) {
        return value.isEmpty()
                ? "–"
                : switch (field) {
                    case SIZE_CLASS -> Texts.in(locale).of("company.size." + value);
                    case OWNERSHIP -> Texts.in(locale).of("company.ownership." + value);
                    case ISIC -> label(Scheme.ISIC, value);
                    case VSIC -> label(Scheme.VSIC, value);
                    case PLACE -> places.name(value, locale);
                    case NAME, NAME_EN, SHORT_NAME, TAX_CODE, EMPLOYEES, WOMEN, ADDRESS, WEBSITE ->
                            value;
                };
    }

    private FormPage page(
            UUID id,
            @Nullable Company known,
            CompanyForm form,
            CompanyForm base,
            Map<CompanyField, String> problems,
            List<FormPage.Conflict> conflicts,
            List<LikelyPage.Row> likely,
            Locale locale) {
        var labels = new EnumMap<CompanyField, String>(CompanyField.class);
        labels.put(CompanyField.ISIC, label(Scheme.ISIC, form.get(CompanyField.ISIC)));
        labels.put(CompanyField.VSIC, label(Scheme.VSIC, form.get(CompanyField.VSIC)));
        return new FormPage(
                id,
                known,
                form,
                base,
                problems,
                conflicts,
                likely,
                places.list(form.get(CompanyField.PLACE), locale),
                labels);
    }

    private String label(Scheme scheme, String code) {
        return sectors.find(scheme, code).map(Sector::label).orElse(code);
    }
}
