// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.problem.Sentences;

class ProblemWordsTest {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern KEY =
            Pattern.compile("\"(workbook\\.[a-z]+(?:-[a-z]+)*(?:\\.[a-z-]+)?)\"");
    private static final Sentences SENTENCES = Sentences.beside(Findings.class, "problems");

    @Test
    void everySentenceIsInBothLanguagesWithTheSameGaps() {
        assertThat(SENTENCES.keys(VIETNAMESE)).isEqualTo(SENTENCES.keys(Locale.ENGLISH));
        for (var key : SENTENCES.keys(Locale.ENGLISH)) {
            assertThat(gaps(key, VIETNAMESE)).as(key).isEqualTo(gaps(key, Locale.ENGLISH));
        }
    }

    @Test
    void everyKeyInTheCodeHasASentenceAndEverySentenceIsSaid() throws IOException {
        var said = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(r -> said.add(r.group(1)));
            }
        }
        List.of(
                        "comma-as-others",
                        "date",
                        "decimal-point",
                        "no-percentage",
                        "optional",
                        "percentage",
                        "point-as-others",
                        "required",
                        "too-large")
                .forEach(variant -> said.add("workbook.not-a-number." + variant));

        assertThat(said).isEqualTo(SENTENCES.keys(Locale.ENGLISH));
    }

    @Test
    void rowsOfAPlantAreToldInVietnameseWithTheNamesOfTheSheets() {
        var rows =
                new PlantRows(
                        List.of(
                                new PlantRows.Sheet(
                                        "materials",
                                        List.of(
                                                new PlantRows.Row(
                                                        "m", Map.of("id", "M1", "name", "Nước")))),
                                new PlantRows.Sheet(
                                        "streams",
                                        List.of(
                                                new PlantRows.Row(
                                                        "s",
                                                        Map.of(
                                                                "id", "S1",
                                                                "from", "P9",
                                                                "material", "M1",
                                                                "quantity", "nhiều"))))));

        var lines =
                ((ReadResult.Rejected) PlantWorkbook.read(rows))
                        .problems().stream().map(p -> p.line(VIETNAMESE)).toList();

        assertThat(lines)
                .contains(
                        "Nhà máy: 'tên' đang để trống. Hãy nhập: tên nhà máy.",
                        "Vật liệu M1, loại: 'loại' đang để trống. Hãy nhập: vai trò trong nhà máy. Sản phẩm phụ bán được là sản phẩm.",
                        "Dòng S1, lượng: 'nhiều': không phải là số. Hãy nhập một số, hoặc để trống ô.",
                        "Dòng S1, từ: 'P9': không có công đoạn này. Hãy thêm vào trang Công đoạn, sửa mã, hoặc để trống ô nếu là bên ngoài.");
    }

    private static Set<String> gaps(String key, Locale locale) {
        return GAP.matcher(SENTENCES.pattern(key, locale))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
