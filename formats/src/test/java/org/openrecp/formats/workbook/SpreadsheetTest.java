// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    @TempDir private Path folder;

    /** Keeps what it is told as text. */
    private static final class Told implements Spreadsheet.Reader {
        private final List<String> all = new ArrayList<>();
        private final int most;
        private int rows;

        Told(int most) {
            this.most = most;
        }

        @Override
        public boolean begins(int sheet, String sheetName) {
            all.add("sheet " + sheetName);
            rows = 0;
            return true;
        }

        @Override
        public boolean line(SheetLine line) {
            line.cells()
                    .forEach(
                            (column, value) -> all.add(line.address(column) + " " + value.shown()));
            return ++rows < most;
        }
    }

    @Test
    void readsEverySheetOfAWorkbook() throws Exception {
        var file = folder.resolve("history.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Test", "1.0")) {
            var one = book.newWorksheet("2004");
            one.value(0, 0, "Công ty");
            one.value(2, 1, 12.5);
            one.value(2, 2, LocalDate.of(2004, 3, 1));
            one.style(2, 2).format("dd/mm/yyyy").set();
            book.newWorksheet("2005").value(0, 0, "Công ty");
        }

        assertThat(told(file, "history.xlsx", null, 100))
                .containsExactly(
                        "sheet 2004",
                        "A1 Công ty",
                        "B3 12.5",
                        "C3 2004-03-01",
                        "sheet 2005",
                        "A1 Công ty");
    }

    @Test
    void detectsHowATextIsWritten() throws Exception {
        assertThat(style("a;b;c\n1,5;2;3\n", "UTF-8")).isEqualTo(new TextStyle("UTF-8", ';'));
        assertThat(style("a,b\n\"1,5\",2\n", "UTF-8")).isEqualTo(new TextStyle("UTF-8", ','));
        assertThat(style("\uFEFFa\tb\n1\t2\n", "UTF-16LE"))
                .isEqualTo(new TextStyle("UTF-16LE", '\t'));
        assertThat(style("Đơn vị;Số\nđồng;1\n", "windows-1258"))
                .isEqualTo(new TextStyle("windows-1258", ';'));
    }

    @Test
    void readsOldVietnameseTextAsItIsWrittenToday() throws Exception {
        var file = folder.resolve("old.csv");
        Files.write(file, "Dê\u0323t;1\n".getBytes(Charset.forName("windows-1258")));

        assertThat(told(file, "old.csv", null, 9))
                .containsExactly("sheet old.csv", "A1 Dệt", "B1 1");
    }

    @Test
    void countsTheLinesOfQuotedText() throws Exception {
        var file = folder.resolve("quoted.csv");
        Files.writeString(file, "\"two\nlines\",\"he said \"\"so\"\"\"\n\nx,y\n");

        assertThat(told(file, "q", null, 9))
                .containsExactly("sheet q", "A1 two\nlines", "B1 he said \"so\"", "A4 x", "B4 y");
    }

    @Test
    void readsTheMarkOfInchesWithinAValueAsItStands() throws Exception {
        var file = folder.resolve("inches.csv");
        Files.writeString(file, "ống 3\";5\nvan 2\" gang;7\nbơm;\"8\"\"\"\n");

        assertThat(told(file, "i", null, 9))
                .containsExactly(
                        "sheet i",
                        "A1 ống 3\"",
                        "B1 5",
                        "A2 van 2\" gang",
                        "B2 7",
                        "A3 bơm",
                        "B3 8\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\n\"x;1\ny;2\nz;3\n",
                "a;b\n\"x;1\ny;\"two\";3\n",
                "a;b\n\"",
                "a;b\n\"x\"\"\n;5"
            })
    void refusesAQuotationMarkThatIsNotClosed(String text) throws Exception {
        var file = folder.resolve("open.csv");
        Files.writeString(file, text);

        assertThatThrownBy(() -> told(file, "o", null, 9))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> {
                            assertThat(r.code()).isEqualTo("workbook.open-quote");
                            assertThat(r.explanation()).contains("line 2");
                        });
    }

    @Test
    void refusesTextsAndRowsLongerThanAnyAtOnce() throws Exception {
        refusesAtOnce("\"\"".repeat(1 << 20) + "\n", "workbook.open-quote");
        refusesAtOnce("\"" + "\"\"".repeat(1 << 20) + "\n", "workbook.open-quote");
        refusesAtOnce("x".repeat(30 << 20), "workbook.too-long");
        refusesAtOnce("a;b\n".repeat(50) + ";".repeat(1 << 20), "workbook.too-many-cells");
        refusesAtOnce(
                (";1".repeat(10_000) + "\n").repeat(PackageCheck.MAX_CELLS / 10_000 + 1),
                "workbook.too-many-cells");
    }

    private void refusesAtOnce(String text, String code) throws Exception {
        var file = folder.resolve("hostile.csv");
        Files.writeString(file, text);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertThatThrownBy(() -> told(file, "h", null, Integer.MAX_VALUE))
                                .isInstanceOfSatisfying(
                                        Refused.class, r -> assertThat(r.code()).isEqualTo(code)));
    }

    @Test
    void stopsWhereItIsTold() throws Exception {
        var file = folder.resolve("long.csv");
        Files.writeString(file, "a\nb\nc\n");

        assertThat(told(file, "s", new TextStyle("UTF-8", ','), 2))
                .containsExactly("sheet s", "A1 a", "A2 b");
    }

    @Test
    void refusesWhatIsNoTable() throws Exception {
        var file = folder.resolve("picture.csv");
        Files.write(file, new byte[] {1, 0, 2, 3});

        assertThatThrownBy(() -> Spreadsheet.open(file, "picture.csv", null))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("workbook.not-a-table"));
    }

    private TextStyle style(String text, String encoding) throws Exception {
        var file = folder.resolve("style.csv");
        Files.write(file, text.getBytes(Charset.forName(encoding)));
        return Spreadsheet.open(file, "style.csv", null).style().orElseThrow();
    }

    private static List<String> told(
            Path file, String name, @org.jspecify.annotations.Nullable TextStyle style, int most)
            throws Refused, IOException {
        var told = new Told(most);
        Spreadsheet.open(file, name, style).read(told);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(String.join("", told.all)))
                .isTrue();
        return told.all;
    }
}
