// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import static org.openrecp.app.demo.internal.DemoTable.id;
import static org.openrecp.app.demo.internal.DemoTable.rows;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrecp.app.demo.internal.DemoTable.Row;
import org.openrecp.app.publish.PublicRecords;
import org.openrecp.app.publish.PublicRecords.ConsentRecord;
import org.openrecp.app.publish.PublicRecords.GuidelineRecord;
import org.openrecp.app.publish.PublicRecords.ProviderRecord;
import org.openrecp.app.publish.PublicRecords.TableRecord;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** What the invented centre shows to everybody. */
@Component
class DemoPublic {

    private final PublicRecords records;
    private final Clock clock;

    DemoPublic(PublicRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Guidelines, the directory and answers; they need nothing that has to be computed. */
    void fill(UUID centre) {
        rows("public-guidelines.csv").forEach(r -> guideline(centre, r));
        rows("public-providers.csv").forEach(r -> provider(centre, r));
        rows("public-questions.csv")
                .forEach(r ->
                        records.answered(
                                id("question " + r.get("key")),
                                centre,
                                r.get("language"),
                                r.get("question"),
                                r.get("answer")));
    }

    /** The tables, of the ledger as it stands. */
    void tables(UUID centre) {
        rows("public-tables.csv")
                .forEach(r ->
                        records.table(
                                new TableRecord(
                                        id("table " + r.get("title_en")),
                                        centre,
                                        r.get("title_en"),
                                        r.get("title_vi"),
                                        r.get("indicator"),
                                        r.get("basis"),
                                        r.find("currency"),
                                        r.get("rows"),
                                        r.find("columns"))));
    }

    /** The case study of an assessment that was just computed, if there is one. */
    void tell(UUID assessment) {
        rows("public-cases.csv").stream()
                .filter(r -> id("assessment " + r.get("assessment")).equals(assessment))
                .forEach(r ->
                        records.caseStudy(
                                id("case " + r.get("key")), assessment, text(r), consent(r)));
    }

    private static Map<String, String> text(Row row) {
        return Stream.of("title", "called", "challenge", "done")
                .flatMap(field -> Stream.of(field + "_en", field + "_vi"))
                .collect(Collectors.toMap(field -> field, row::get));
    }

    private void provider(UUID centre, Row row) {
        records.provider(
                new ProviderRecord(
                        id("provider " + row.get("key")),
                        centre,
                        row.get("kind"),
                        row.get("name"),
                        row.text("about_en"),
                        row.text("about_vi"),
                        row.text("technologies"),
                        words(row, "services"),
                        words(row, "sectors"),
                        words(row, "places"),
                        words(row, "languages"),
                        row.text("contact"),
                        row.text("email"),
                        row.text("phone"),
                        row.text("website"),
                        consent(row)));
    }

    private void guideline(UUID centre, Row row) {
        records.guideline(
                new GuidelineRecord(
                        id("guideline " + row.get("key")),
                        centre,
                        row.get("sector"),
                        row.get("title_en"),
                        row.get("title_vi"),
                        row.get("body_en"),
                        row.get("body_vi")));
    }

    private ConsentRecord consent(Row row) {
        var today = LocalDate.now(clock.withZone(Texts.ZONE));
        return new ConsentRecord(
                row.get("person"),
                row.text("role"),
                Objects.requireNonNull(row.date("on", today), "on"),
                row.get("channel"));
    }

    private static List<String> words(Row row, String column) {
        return Arrays.asList(row.get(column).split(" ", -1));
    }
}
