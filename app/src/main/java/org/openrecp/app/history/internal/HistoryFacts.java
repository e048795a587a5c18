// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.HistoryField.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.Sector;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicator;

/** What a loaded row says to the ledger. */
final class HistoryFacts {
    static final String KIND = "history";

    private final UUID centre;
    private final String file;
    private final Map<String, UUID> programmes;
    private final Map<String, Indicator> indicators;
    private final Companies companies;
    private final Places places;
    private final Map<UUID, Optional<Company>> known = new HashMap<>();

    /**
     * @param programmes name or code → id
     */
    HistoryFacts(
            UUID centre,
            String file,
            Map<String, UUID> programmes,
            Map<String, Indicator> indicators,
            Companies companies,
            Places places) {
        this.centre = centre;
        this.file = file;
        this.programmes = programmes;
        this.indicators = indicators;
        this.companies = companies;
        this.places = places;
    }

    List<Fact> of(UUID record, ReadRow row, @Nullable UUID company) {
        var days = row.days();
        if (days == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        counted(row)
                .forEach((indicator, number) ->
                        facts.add(
                                fact(
                                        record,
                                        row,
                                        company,
                                        days,
                                        indicator,
                                        Amount.of(number, "1"),
                                        indicator.equals("OPT-N")
                                                ? Status.CLAIMED
                                                : Status.IMPLEMENTED)));
        row.amounts()
                .forEach(a ->
                        facts.add(
                                fact(
                                        record,
                                        row,
                                        company,
                                        days,
                                        a.indicator(),
                                        amount(a, days),
                                        status(row))));
        return List.copyOf(facts);
    }

    /** Things that a row is one of, or counts. */
    private static Map<String, BigDecimal> counted(ReadRow row) {
        var one = BigDecimal.ONE;
        var counted = new TreeMap<String, BigDecimal>();
        switch (row.kind()) {
            case ASSESSMENT ->
                    counted.put(
                            switch (row.text(ASSESSMENT_KIND)) {
                                case "detailed" -> "SRV-DA";
                                case "other" -> "SRV-ENT";
                                default -> "SRV-QA";
                            },
                            one);
            case OPTION -> {
                counted.put("OPT-N", one);
                if (isImplemented(row)) {
                    counted.put("OPT-IMP", one);
                }
            }
            case TRAINING -> {
                counted.put("TRN-EV", one);
                put(counted, "TRN-PART", row.text(PARTICIPATIONS));
                put(counted, "TRN-PD", row.text(PERSON_DAYS));
            }
            case NONE, COMPANY, INVESTMENT, SAVING, REPORTED -> {}
        }
        return counted;
    }

    private static void put(Map<String, BigDecimal> counted, String indicator, String number) {
        if (!number.isEmpty() && !number.equals("0")) {
            counted.put(indicator, new BigDecimal(number));
        }
    }

    private static boolean isImplemented(ReadRow row) {
        return switch (row.text(STATUS)) {
            case "identified", "claimed" -> false;
            default -> true;
        };
    }

    private static Status status(ReadRow row) {
        return switch (row.text(STATUS)) {
            case "identified", "claimed" -> Status.CLAIMED;
            case "verified" -> Status.VERIFIED;
            default -> Status.IMPLEMENTED;
        };
    }

    private Amount amount(ReadRow.Amount amount, Days days) {
        var indicator = indicators.get(amount.indicator());
        var perYear = indicator != null && indicator.isPerYear() ? "/a" : "";
        return indicator != null && indicator.isMoney()
                ? new Amount(amount.value(), null, amount.unit() + perYear, days.until())
                : Amount.of(amount.value(), amount.unit() + perYear);
    }

    private Fact fact(
            UUID record,
            ReadRow row,
            @Nullable UUID company,
            Days days,
            String indicator,
            Amount amount,
            Status status) {
        var cell = row.cells().get(indicator);
        var address = cell == null ? "A" + row.number() : cell.address();
        return new Fact(
                new Fact.Who(centre, company, row.kind() == RowKind.OPTION ? record : null),
                indicator,
                days,
                amount,
                status,
                setting(row, company, days),
                new Fact.Source(
                        KIND,
                        record.toString(),
                        indicator,
                        label(file, row.sheet(), address),
                        "/history/records/" + record),
                row.shares().stream().map(this::share).toList());
    }

    /** Place and sector as the row says them, else those of the company. */
    private Fact.Setting setting(ReadRow row, @Nullable UUID company, Days days) {
        var details =
                company == null
                        ? null
                        : known.computeIfAbsent(company, companies::find)
                                .map(Company::details)
                                .orElse(null);
        var isic = empty(row.text(SECTOR));
        if (isic == null && details != null) {
            isic = details.isic();
        }
        var vsic = isic == null && details != null ? details.vsic() : null;
        var place = empty(row.text(PROVINCE));
        if (place == null && details != null && details.place() != null) {
            place = places.then(places.get(details.place()), days.until()).id();
        }
        return new Fact.Setting(
                place,
                isic != null ? Sector.Scheme.ISIC : vsic != null ? Sector.Scheme.VSIC : null,
                isic != null ? isic : vsic,
                empty(row.text(CHANNEL)),
                empty(row.text(CATEGORY)));
    }

    private Fact.Share share(ReadRow.Share share) {
        var programme = programmes.get(share.programme());
        if (programme == null) {
            throw new IllegalStateException("No programme " + share.programme());
        }
        return new Fact.Share(programme, share.share());
    }

    /** File, sheet and cell, as a person finds them. */
    static String label(String file, String sheet, String cell) {
        return file + ", " + sheet + "!" + cell;
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
