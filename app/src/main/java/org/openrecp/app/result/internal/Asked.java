// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Cut.Provinces;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Texts;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader of results asks for, as it stands in the address.
 *
 * @param figure code of the indicator that charts and map show
 * @param division null: all; empty: not known
 * @param place null: all; empty: not attributable
 * @param programme null: all; empty: what none counts
 * @param channel null: all; empty: none
 * @param currency that totals are converted to; empty: none
 * @param money the currency that money of facts is in; empty: any
 * @param company null: all
 * @param asOf the last day of which facts recorded then count; null: all
 * @param by columns of the table
 */
public record Asked(
        String figure,
        @Nullable Status status,
        @Nullable Integer from,
        @Nullable Integer until,
        @Nullable String division,
        @Nullable String place,
        @Nullable String programme,
        @Nullable String channel,
        Provinces provinces,
        String currency,
        String money,
        @Nullable UUID company,
        @Nullable LocalDate asOf,
        List<By> by) {
    private static final String UNKNOWN = "none";

    /** What a form asks for; what cannot be read counts as not asked. */
    static Asked of(Form form) {
        return new Asked(
                IndicatorTable.find(form.text("figure")).isPresent()
                        ? form.text("figure")
                        : "SRV-ENT",
                one(Status.values(), form.text("status")),
                year(form.text("from")),
                year(form.text("until")),
                part(form.text("division")),
                part(form.text("place")),
                programme(form.text("programme")),
                part(form.text("channel")),
                form.text("map").equals("63") ? Provinces.OF_63 : Provinces.OF_34,
                currency(form.text("currency")),
                currency(form.text("in")),
                id(form.text("company")),
                day(form.text("asof")),
                columns(form.all("by")));
    }

    /** The same of another figure. */
    Asked on(String other) {
        return new Asked(
                other, status, from, until, division, place, programme, channel, provinces,
                currency, money, company, asOf, by);
    }

    Cut cut(UUID centre) {
        return Cut.of(centre)
                .with(status)
                .years(from, until)
                .in(division, place)
                .through(programme, channel)
                .on(provinces)
                .asOf(asOf == null ? null : asOf.plusDays(1).atStartOfDay(Texts.ZONE).toInstant());
    }

    public boolean isBy(By column) {
        return by.contains(column);
    }

    /** The address of a page that asks for the same, but for the changes: name, value, name … */
    public String address(String path, String... changes) {
        var asked = parameters();
        for (int i = 0; i < changes.length; i += 2) {
            asked.put(changes[i], changes[i + 1]);
        }
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<String, Object>();
        asked.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        by.forEach(column -> address.queryParam("by", code(column)));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The address of the facts behind one part of a figure. */
    public String facts(
            List<By> columns,
            List<String> keys,
            @Nullable Status ofStatus,
            @Nullable String ofCurrency) {
        var changes = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var key = shown(keys.get(i));
            changes.addAll(
                    columns.get(i) == By.YEAR
                            ? List.of("from", key, "until", key)
                            : List.of(code(columns.get(i)), key));
        }
        changes.addAll(List.of("status", ofStatus == null ? "" : ofStatus.code()));
        changes.addAll(List.of("in", ofCurrency == null ? "" : ofCurrency));
        return address("/dashboard/facts", changes.toArray(String[]::new));
    }

    /** Name and value of all that is asked, but for the columns. */
    public Map<String, String> parameters() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("figure", figure);
        asked.put("status", status == null ? "" : status.code());
        asked.put("from", from == null ? "" : from.toString());
        asked.put("until", until == null ? "" : until.toString());
        asked.put("division", shown(division));
        asked.put("place", shown(place));
        asked.put("programme", shown(programme));
        asked.put("channel", shown(channel));
        asked.put("map", provinces == Provinces.OF_63 ? "63" : "");
        asked.put("currency", currency);
        asked.put("in", money);
        asked.put("asof", asOf == null ? "" : asOf.toString());
        asked.put("company", company == null ? "" : company.toString());
        return asked;
    }

    /** A part as it stands in an address: {@code none} for what is not known. */
    public static String shown(@Nullable String part) {
        return part == null ? "" : part.isEmpty() ? UNKNOWN : part;
    }

    /** A column as it stands in an address. */
    public static String code(By column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String part(String text) {
        return text.isEmpty() || text.length() > 20 ? null : text.equals(UNKNOWN) ? "" : text;
    }

    private static List<By> columns(List<String> names) {
        var columns = new ArrayList<By>();
        for (var name : names) {
            var column = one(By.values(), name);
            if (column != null && !columns.contains(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        for (var value : all) {
            if (value.name().equalsIgnoreCase(name)) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Integer year(String text) {
        return text.matches("[12]\\d{3}") ? Integer.valueOf(text) : null;
    }

    private static String currency(String text) {
        return Centre.isCurrency(text) ? text : "";
    }

    private static @Nullable String programme(String text) {
        var id = id(text);
        return id == null ? (text.equals(UNKNOWN) ? Cut.NO_PROGRAMME : null) : id.toString();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("[12]\\d{3}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
