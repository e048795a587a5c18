// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.company.Ownership;
import org.openrecp.app.company.Sector.Scheme;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.company.SizeClass;
import org.openrecp.app.place.Places;
import org.springframework.stereotype.Component;

/** Reads a form, and says of each field that it cannot read what to do. */
@Component
class CompanyCheck {
    private static final Pattern CODE = Pattern.compile("(\\d{2,4})\\b.*");
    private static final Pattern TAX_CODE = Pattern.compile("[0-9A-Z][0-9A-Z.-]{3,19}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
    private static final Pattern WEBSITE =
            Pattern.compile(
                    "https?://[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+(:\\d{1,5})?([/?#][^\\s\"<>]*)?");

    private final Sectors sectors;
    private final Places places;

    CompanyCheck(Sectors sectors, Places places) {
        this.sectors = sectors;
        this.places = places;
    }

    /** What came of a form. */
    sealed interface Checked {
        record Right(CompanyDetails details) implements Checked {}

        /**
         * Fields that cannot be kept.
         *
         * @param problems field → key of the text that says what to do
         */
        record Wrong(Map<CompanyField, String> problems) implements Checked {}
    }

    Checked check(CompanyForm form) {
        var reading = new Reading(form);
        var details = reading.details();
        return reading.problems.isEmpty() && details != null
                ? new Checked.Right(details)
                : new Checked.Wrong(reading.problems);
    }

    /** The form as it is kept: a chosen sector by its code, a tax code without spaces. */
    CompanyForm normal(CompanyForm form) {
        return form.with(CompanyField.ISIC, code(form.get(CompanyField.ISIC)))
                .with(CompanyField.VSIC, code(form.get(CompanyField.VSIC)))
                .with(CompanyField.TAX_CODE, taxCode(form.get(CompanyField.TAX_CODE)))
                .with(CompanyField.EMPLOYEES, whole(form.get(CompanyField.EMPLOYEES)))
                .with(CompanyField.WOMEN, whole(form.get(CompanyField.WOMEN)))
                .with(CompanyField.WEBSITE, website(form.get(CompanyField.WEBSITE)));
    }

    private static String code(String text) {
        var found = CODE.matcher(text);
        return found.matches() ? found.group(1) : text;
    }

    private static String taxCode(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Thousands may stand apart, by point, comma or space. */
    private static String whole(String text) {
        return text.matches("\\d{1,3}([., \\u00a0]\\d{3})*") ? text.replaceAll("\\D", "") : text;
    }

    private static String website(String text) {
        return text.isEmpty() || text.contains("://") ? text : "https://" + text;
    }

    private final class Reading {
        private final CompanyForm form;
        private final Map<CompanyField, String> problems = new EnumMap<>(CompanyField.class);

        Reading(CompanyForm form) {
            this.form = normal(form);
            for (var field : CompanyField.values()) {
                if (form.get(field).length() > field.longest()) {
                    problems.put(field, "company.problem.too-long");
                }
            }
        }

        @Nullable CompanyDetails details() {
            var sizeClass = read(CompanyField.SIZE_CLASS, "choice", CompanyCheck::sizeClass);
            var ownership = read(CompanyField.OWNERSHIP, "choice", CompanyCheck::ownership);
            var taxCode = read(CompanyField.TAX_CODE, "tax-code", matching(TAX_CODE));
            var website = read(CompanyField.WEBSITE, "website", matching(WEBSITE));
            var isic = read(CompanyField.ISIC, "isic", text -> known(Scheme.ISIC, text));
            var vsic = read(CompanyField.VSIC, "vsic", text -> known(Scheme.VSIC, text));
            var place = read(CompanyField.PLACE, "place", text -> places.find(text).map(_ -> text));
            var employees = read(CompanyField.EMPLOYEES, "whole", CompanyCheck::number);
            var women = read(CompanyField.WOMEN, "whole", CompanyCheck::number);
            if (women != null && (employees == null || women > employees)) {
                problems.putIfAbsent(CompanyField.WOMEN, "company.problem.women");
            }
            if (form.get(CompanyField.NAME).isEmpty()) {
                problems.put(CompanyField.NAME, "company.problem.name");
            }
            return problems.isEmpty()
                    ? new CompanyDetails(
                            form.get(CompanyField.NAME),
                            text(CompanyField.NAME_EN),
                            text(CompanyField.SHORT_NAME),
                            taxCode,
                            isic,
                            vsic,
                            sizeClass,
                            ownership,
                            employees,
                            women,
                            text(CompanyField.ADDRESS),
                            place,
                            website)
                    : null;
        }

        private <T> @Nullable T read(
                CompanyField field, String problem, Function<String, Optional<T>> parse) {
            var text = form.get(field);
            if (text.isEmpty()) {
                return null;
            }
            var value = parse.apply(text);
            if (value.isEmpty()) {
                problems.putIfAbsent(field, "company.problem." + problem);
            }
            return value.orElse(null);
        }

        private @Nullable String text(CompanyField field) {
            return form.get(field).isEmpty() ? null : form.get(field);
        }
    }

    private Optional<String> known(Scheme scheme, String code) {
        return sectors.find(scheme, code).map(_ -> code);
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> Optional.of(text).filter(pattern.asMatchPredicate());
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text).filter(WHOLE.asMatchPredicate()).map(Integer::valueOf);
    }

    private static Optional<SizeClass> sizeClass(String key) {
        return Arrays.stream(SizeClass.values()).filter(v -> v.key().equals(key)).findFirst();
    }

    private static Optional<Ownership> ownership(String key) {
        return Arrays.stream(Ownership.values()).filter(v -> v.key().equals(key)).findFirst();
    }
}
