// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.RowKind.ASSESSMENT;
import static org.openrecp.app.history.internal.RowKind.COMPANY;
import static org.openrecp.app.history.internal.RowKind.INVESTMENT;
import static org.openrecp.app.history.internal.RowKind.OPTION;
import static org.openrecp.app.history.internal.RowKind.REPORTED;
import static org.openrecp.app.history.internal.RowKind.SAVING;
import static org.openrecp.app.history.internal.RowKind.TRAINING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a sheet can hold, besides amounts of indicators. */
public enum HistoryField {
    COMPANY_NAME(Type.TEXT, COMPANY, ASSESSMENT, OPTION, INVESTMENT, SAVING),
    COMPANY_NAME_EN(Type.TEXT, COMPANY),
    TAX_CODE(Type.TEXT, COMPANY, ASSESSMENT, OPTION, INVESTMENT, SAVING),
    PROVINCE(Type.PLACE, COMPANY, ASSESSMENT, OPTION, INVESTMENT, SAVING, TRAINING),
    SECTOR(Type.SECTOR, COMPANY, ASSESSMENT, OPTION, INVESTMENT, SAVING),
    ADDRESS(Type.TEXT, COMPANY),
    EMPLOYEES(Type.NUMBER, COMPANY),
    DATE(Type.DATE, ASSESSMENT, OPTION, INVESTMENT, SAVING, TRAINING, REPORTED),
    ASSESSMENT_KIND(Type.CHOICE, ASSESSMENT),
    CHANNEL(Type.CHOICE, ASSESSMENT, OPTION, INVESTMENT, SAVING),
    PEOPLE(Type.TEXT, ASSESSMENT, TRAINING),
    TITLE(Type.TEXT, ASSESSMENT, OPTION, INVESTMENT, SAVING, TRAINING, REPORTED),
    CATEGORY(Type.TEXT, OPTION, INVESTMENT, SAVING),
    STATUS(Type.CHOICE, ASSESSMENT, OPTION, INVESTMENT, SAVING),
    PROGRAMME(Type.PROGRAMME, ASSESSMENT, OPTION, INVESTMENT, SAVING, TRAINING),
    SHARE(Type.SHARE, ASSESSMENT, OPTION, INVESTMENT, SAVING, TRAINING),
    INDICATOR(Type.INDICATOR, SAVING, REPORTED),
    AMOUNT(Type.AMOUNT, SAVING, REPORTED),
    AMOUNT_TO(Type.AMOUNT, REPORTED),
    UNIT(Type.TEXT, SAVING, INVESTMENT, REPORTED),
    PARTICIPATIONS(Type.NUMBER, TRAINING),
    PERSON_DAYS(Type.NUMBER, TRAINING),
    PRINTED(Type.TEXT, REPORTED),
    QUALIFIER(Type.CHOICE, REPORTED),
    SOURCE(Type.TEXT, REPORTED),
    SOURCE_DATE(Type.TEXT, REPORTED),
    LOCATOR(Type.TEXT, REPORTED),
    SCOPE(Type.TEXT, REPORTED),
    NOTE(Type.TEXT, ASSESSMENT, OPTION, INVESTMENT, SAVING, TRAINING, REPORTED);

    /** How a cell of it is read. */
    enum Type {
        TEXT,
        NUMBER,
        DATE,
        PLACE,
        SECTOR,
        CHOICE,
        PROGRAMME,
        SHARE,
        INDICATOR,
        AMOUNT
    }

    /** Indicators that have a column of their own in rows of companies. */
    static final List<String> AMOUNTS =
            List.of(
                    "FIN-INV",
                    "FIN-SAV",
                    "RES-EL",
                    "RES-COAL",
                    "RES-FUEL",
                    "RES-EN",
                    "RES-WAT",
                    "RES-CHE",
                    "RES-MAT",
                    "ENV-WW",
                    "ENV-SW",
                    "ENV-CW",
                    "ENV-HW",
                    "ENV-GHG",
                    "ENV-CO2",
                    "ENV-DUST",
                    "ENV-COD",
                    "ENV-REC");

    private static final Map<String, HistoryField> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(HistoryField::code, f -> f));

    private final Type type;
    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<RowKind> kinds;

    HistoryField(Type type, RowKind... kinds) {
        this.type = type;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    Type type() {
        return type;
    }

    /** As it stands in mappings and in keys of texts. */
    public String code() {
        return code;
    }

    /** Key of the words for a field or an indicator. */
    public static String key(String code) {
        return "history.field." + code.toLowerCase(Locale.ROOT);
    }

    /** The field of a code; empty: an indicator, or nothing. */
    static Optional<HistoryField> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether what a code stands for is a number: of a field, or of an indicator. */
    static boolean isFigure(String code) {
        return find(code)
                .map(f ->
                        switch (f.type()) {
                            case NUMBER, SHARE, AMOUNT -> true;
                            case TEXT, DATE, PLACE, SECTOR, CHOICE, PROGRAMME, INDICATOR -> false;
                        })
                .orElse(!code.isEmpty());
    }

    /** The fields that a row of a kind has. */
    static Stream<HistoryField> of(RowKind kind) {
        return Arrays.stream(values()).filter(f -> f.isOf(kind));
    }

    boolean isOf(RowKind kind) {
        return kinds.contains(kind);
    }

    /** Codes of the fields that a row of a kind has, with those of its indicators. */
    static List<String> codes(RowKind kind) {
        var amounts =
                kind.isOfCompany() && kind != COMPANY
                        ? AMOUNTS.stream().filter(a -> kind != INVESTMENT || a.startsWith("FIN"))
                        : Stream.<String>of();
        return Stream.concat(of(kind).map(HistoryField::code), amounts).toList();
    }
}
