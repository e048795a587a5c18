// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {
    private static final Layout.Sheet OLD =
            sheet("Công ty", "Năm", "Than (tấn)", "Chương trình", "Tỷ lệ", "Chương trình", "Tỷ lệ");

    private static Layout.Sheet sheet(String... headers) {
        var texts = new TreeMap<Integer, String>();
        for (int i = 0; i < headers.length; i++) {
            texts.put(i, headers[i]);
        }
        return new Layout.Sheet(
                "S", 2, headers.length, List.of(new Layout.Line(1, texts)), Map.of());
    }

    private static Mapping mapping() {
        return Mapping.NONE.with(Suggestion.of(OLD, RowKind.SAVING, 1, SheetMapping.none("S")));
    }

    private static List<String> fields(SheetMapping sheet) {
        return sheet.read().stream().map(c -> c.column() + " " + c.field()).toList();
    }

    @Test
    void findsColumnsByTheirHeadersInOrder() {
        var moved =
                mapping()
                        .fitted(
                                new Layout(
                                        List.of(
                                                sheet(
                                                        "Tỷ lệ",
                                                        "Chương trình",
                                                        "Ghi chú",
                                                        "Than (tấn)",
                                                        "Công ty",
                                                        "Năm",
                                                        "Tỷ lệ",
                                                        "Chương trình"))))
                        .of("S");
        assertThat(fields(moved))
                .containsExactly(
                        "0 share",
                        "1 programme",
                        "3 RES-COAL",
                        "4 company-name",
                        "5 date",
                        "6 share",
                        "7 programme");
        assertThat(moved.missing()).isEmpty();
    }

    @Test
    void readsNoOtherColumnInThePlaceOfOneThatIsMissing() {
        var layout = new Layout(List.of(sheet("Công ty", "Năm", "Dầu (tấn)", "Tỷ lệ")));
        var fitted = mapping().fitted(layout);
        var sheet = fitted.of("S");
        assertThat(fields(sheet)).containsExactly("0 company-name", "1 date", "3 share");
        assertThat(sheet.missing())
                .containsExactly("Than (tấn)", "Chương trình", "Chương trình", "Tỷ lệ");
        assertThat(fitted.missing())
                .extracting(Trouble::place, Trouble::code, Trouble::found, Trouble::blocks)
                .contains(tuple("S", "column-missing", "Than (tấn)", false));

        assertThat(fields(fitted.fitted(new Layout(List.of(OLD))).of("S")))
                .containsExactlyElementsOf(fields(mapping().of("S")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CO2 (tấn/năm)|ENV-CO2|tấn/năm",
                "CO2 (tấn CO2e/năm)|ENV-GHG|tấn CO2e/năm",
                "Khí nhà kính (tấn CO2)|ENV-CO2|tấn CO2",
                "Giảm phát thải (t CO2tđ/năm)|ENV-GHG|t CO2tđ/năm",
                "Giảm phát thải CO2 tương đương [tấn]|ENV-GHG|tấn",
                "Điện tiết kiệm, kWh/năm|RES-EL|kWh/năm",
                "Tiết kiệm (triệu đồng/năm)|FIN-SAV|triệu đồng/năm",
                "Saving (1000 USD/year)|FIN-SAV|1000 USD/year",
                "Saving|amount|''"
            })
    void suggestsTheIndicatorOfAColumn(String header, String field, String unit) {
        var column =
                Suggestion.of(sheet(header), RowKind.SAVING, 1, SheetMapping.none("S"))
                        .columns()
                        .getFirst();
        assertThat(List.of(column.field(), column.unit())).containsExactly(field, unit);
    }

    @Test
    void takesNoNameOfAPersonForTheWordsOfASource() {
        assertThat(Suggestion.kind(sheet("Người lập: Nguyễn Văn A"), 1)).isEqualTo(RowKind.NONE);
        assertThat(Suggestion.kind(sheet("Công ty", "Tiết kiệm (tr. đồng)"), 1))
                .isEqualTo(RowKind.SAVING);
        assertThat(Suggestion.kind(sheet("Nội dung", "Nguyên văn"), 1)).isEqualTo(RowKind.REPORTED);
    }

    @Test
    void writesAndReadsAMapping() {
        var store = store();
        var mapping = mapping().fitted(new Layout(List.of(sheet("Công ty", "Năm"))));
        assertThat(store.read(store.write(mapping))).contains(mapping);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kind':'SAVING' 'kind':null",
                "'unit':'tấn' 'unit':null",
                "'numbers':'auto' 'numbers':'both'",
                "'field':'RES-COAL' 'field':'SRV-QA'",
                "'column':2 'column':-7",
                "'changed':'refuse' 'changed':'ask'",
                "'convertTo':'' 'convertTo':null",
                "'defaults':{} 'defaults':{'x':'y'}"
            })
    void takesNoMappingThatSaysNothingOrTooMuch(String change) {
        var store = store();
        var text =
                new String(store.write(mapping()), StandardCharsets.UTF_8)
                        .replace(" : ", ":")
                        .replace("{ }", "{}");
        var parts = List.of(change.replace('\'', '"').split(" ", 2));
        assertThat(text).contains(parts.getFirst());
        var changed = text.replace(parts.getFirst(), parts.getLast());
        assertThat(store.read(changed.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static MappingStore store() {
        return new MappingStore(mock(JdbcClient.class), JsonMapper.builder().build());
    }

    @Test
    void keepsEveryHeaderOfTheSheet() {
        var headers = new ArrayList<String>();
        mapping()
                .fitted(new Layout(List.of(sheet("x", "Công ty"))))
                .of("S")
                .columns()
                .forEach(c -> headers.add(c.header() + (c.missing() ? " missing" : "")));
        assertThat(headers).startsWith("x", "Công ty", "Năm missing");
    }
}
