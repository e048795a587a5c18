// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Sector;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.result.Programmes;
import org.openrecp.engine.table.CsvTable;
import org.springframework.stereotype.Component;

/** The invented centre's results of earlier years. */
@Component
class DemoLedger {
    private final Ledger facts;
    private final Programmes programmes;
    private final Companies companies;

    DemoLedger(Ledger ledger, Programmes programmes, Companies companies) {
        this.facts = ledger;
        this.programmes = programmes;
        this.companies = companies;
    }

    /** Also returns the programmes by their codes. */
    Map<String, UUID> record(UUID centre) {
        var known = new HashMap<String, UUID>();
        known.put(
                "SXSH-2020",
                add(centre, "SXSH-2020", "Chiến lược sản xuất sạch hơn trong công nghiệp (demo)"));
        known.put("RECP-VN", add(centre, "RECP-VN", "Khu công nghiệp sinh thái (demo)"));
        var rows = CsvTable.read(DemoLedger.class, "ledger.csv").rows();
        facts.record(rows.stream().map(row -> fact(centre, row, known)));
        return known;
    }

    private UUID add(UUID centre, String code, String name) {
        return programmes.add(centre, code, name, null).id();
    }

    private Fact fact(UUID centre, CsvTable.Row row, Map<String, UUID> known) {
        var company = DemoTable.id(row.get("company"));
        var until = LocalDate.parse(row.get("until"));
        var unit = row.get("unit");
        boolean money = unit.startsWith("VND") || unit.startsWith("USD");
        return new Fact(
                new Fact.Who(centre, company, subject(row)),
                row.get("indicator"),
                new Fact.Days(LocalDate.parse(row.get("from")), until),
                new Fact.Amount(new BigDecimal(row.get("value")), null, unit, money ? until : null),
                Fact.Status.valueOf(row.get("status").toUpperCase(Locale.ROOT)),
                new Fact.Setting(
                        row.get("place"),
                        Sector.Scheme.ISIC,
                        companies.find(company).orElseThrow().details().isic(),
                        "central",
                        row.find("category").orElse(null)),
                new Fact.Source("demo", row.get("record"), row.get("part"), row.get("label"), null),
                row.find("programme")
                        .map(code ->
                                List.of(
                                        new Fact.Share(
                                                known.getOrDefault(code, centre),
                                                new BigDecimal(row.get("share")))))
                        .orElse(List.of()));
    }

    private static @Nullable UUID subject(CsvTable.Row row) {
        return row.find("subject")
                .map(s -> UUID.nameUUIDFromBytes(("demo " + s).getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }
}
