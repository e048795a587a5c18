// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Companies;
import org.openrecp.app.shell.CsvCell;
import org.springframework.http.HttpHeaders;

/** Facts as comma-separated values. */
final class FactFile {
    static final String CONFIDENTIALITY = "confidentiality";

    /** Such a file has not passed the gate of module disclosure. */
    static final String INTERNAL = "internal: may reveal companies, not to be passed on";

    private static final int TOGETHER = 500;

    private final PrintWriter file;
    private final Companies companies;
    private final Labels labels;
    private final List<FactQueries.Line> waiting = new ArrayList<>();

    FactFile(PrintWriter file, Companies companies, Labels labels) {
        this.file = file;
        this.companies = companies;
        this.labels = labels;
        file.print(
                CsvCell.line(
                        "fact",
                        "company",
                        "company_name",
                        "indicator",
                        "from",
                        "until",
                        "value",
                        "u",
                        "unit",
                        "share",
                        "counted",
                        "given_value",
                        "given_unit",
                        "money_date",
                        "status",
                        "place",
                        "place_name",
                        "scheme",
                        "sector",
                        "channel",
                        "category",
                        "source_kind",
                        "source",
                        "recorded_at",
                        CONFIDENTIALITY));
    }

    /** Begins a file that a browser takes away. */
    static PrintWriter begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var file = response.getWriter();
        file.print(CsvCell.MARK);
        return file;
    }

    void write(FactQueries.Line fact) {
        waiting.add(fact);
        if (waiting.size() == TOGETHER) {
            flush();
        }
    }

    void end() {
        flush();
        file.flush();
    }

    private void flush() {
        var names =
                companies.names(
                        waiting.stream()
                                .map(FactQueries.Line::company)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        waiting.forEach(
                f -> line(f, f.company() == null ? "" : names.getOrDefault(f.company(), "")));
        waiting.clear();
    }

    private void line(FactQueries.Line f, String company) {
        file.print(
                CsvCell.line(
                        f.id().toString(),
                        text(f.company()),
                        company,
                        f.indicator(),
                        f.from().toString(),
                        f.until().toString(),
                        f.value().toPlainString(),
                        text(f.uncertainty()),
                        f.unit(),
                        f.share().stripTrailingZeros().toPlainString(),
                        f.counted().toPlainString(),
                        f.given() == null ? "" : f.given().toPlainString(),
                        text(f.givenUnit()),
                        text(f.moneyDate()),
                        f.status().code(),
                        text(f.place()),
                        f.place() == null ? "" : labels.place(f.place()),
                        text(f.scheme()),
                        text(f.sector()),
                        text(f.channel()),
                        text(f.category()),
                        f.sourceKind(),
                        f.sourceLabel(),
                        f.recordedAt().toString(),
                        INTERNAL));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
