// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openrecp.app.history.internal.RowTable.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.formats.workbook.CellValue;

class RowReadingTest {
    private static final List<String> SAVING = List.of("company-name", "date", "RES-EL MWh");

    private static RowTable savings(Object... amounts) {
        return table(SAVING, amounts);
    }

    private static RowTable table(List<String> fields, Object... last) {
        return RowTable.of(
                RowKind.SAVING,
                fields,
                List.of(last).stream().map(a -> List.of("A", "2004", a)).toList());
    }

    private static List<String> values(RowTable table) {
        return table.read().stream()
                .flatMap(r -> r.amounts().stream())
                .map(a -> a.value().stripTrailingZeros().toPlainString() + " " + a.unit())
                .toList();
    }

    @Test
    void learnsFromNumbersThatAreTextAlone() {
        var table = savings("0,5", 0.125, 2.5, 3.5, "1.234");
        assertThat(values(table))
                .containsExactly("0.5 MWh", "0.125 MWh", "2.5 MWh", "3.5 MWh", "1234 MWh");
        assertThat(table.troubles()).isEmpty();
    }

    @Test
    void learnsFromTheWholeSheet() {
        var amounts = new Object[200];
        Arrays.fill(amounts, "1.234");
        amounts[199] = "12,5";
        assertThat(values(savings(amounts))).contains("1234 MWh", "12.5 MWh").hasSize(200);
    }

    @Test
    void readsEachNumberByItselfWhereTheSheetTellsNothing() {
        var table = savings("0.125", "0,5", "1.234");
        assertThat(values(table)).containsExactly("0.125 MWh", "0.5 MWh");
        assertThat(table.troubles()).containsExactly("C4 ambiguous-number");
    }

    @Test
    void tellsOfANumberThatIsWrittenOtherwise() {
        assertThat(savings("0,5", "0,25", "1,5", "0.125", "12.5", "viel").troubles())
                .containsExactly("C5 number-style", "C6 number-style", "C7 not-a-number");
    }

    @Test
    void readsMultiplesAfterANumber() {
        var money = List.of("company-name", "date", "FIN-SAV đồng");
        assertThat(values(table(money, "5 triệu", "1,5 tỷ đồng", "7.000.000", "8 tr.")))
                .containsExactly("5000000 VND", "1500000000 VND", "7000000 VND", "8000000 VND");
        var millions = List.of("company-name", "date", "FIN-SAV triệu đồng");
        assertThat(table(millions, "5 triệu").troubles()).containsExactly("C2 unit");
    }

    @Test
    void takesNoPercentForAnAmount() {
        assertThat(savings(percent(0.09)).troubles()).containsExactly("C2 unit");
    }

    @Test
    void keepsGasesApart() {
        assertThat(table(List.of("company-name", "date", "ENV-GHG t CO2"), 5).troubles())
                .containsExactly("C2 unit");
        assertThat(table(List.of("company-name", "date", "ENV-CO2 t"), "5 t CO2e").troubles())
                .containsExactly("C2 unit");
    }

    @Test
    void asksWhatAnAmountWithoutIndicatorIs() {
        var rows =
                List.<List<Object>>of(List.of("A", 2004, "RES-EL", 5), List.of("A", 2004, "", 6));
        assertThat(
                        RowTable.of(
                                        RowKind.SAVING,
                                        List.of("company-name", "date", "indicator", "amount"),
                                        rows)
                                .with(Map.of("unit", "MWh"))
                                .troubles())
                .containsExactly("D3 indicator-empty");
    }

    @ParameterizedTest
    @CsvSource({"0141,0141", "111,0111", "17,17", "1,01", "1701,1701", "141 – Dệt,141"})
    void readsCodesOfSectors(String cell, String code) {
        assertThat(sector(cell).read().getFirst().text(HistoryField.SECTOR)).isEqualTo(code);
    }

    @Test
    void asksForAZeroThatANumberMayHaveLost() {
        assertThat(sector(141).troubles()).containsExactly("B2 two-sectors");
        assertThat(sector("Giấy").troubles()).containsExactly("B2 no-sector");
    }

    private static RowTable sector(Object cell) {
        return RowTable.of(
                RowKind.COMPANY, List.of("company-name", "sector"), List.of(List.of("A", cell)));
    }

    private static RowTable programmes(Object... cells) {
        var row = new ArrayList<Object>(List.of("A", 2004, "nhanh"));
        row.addAll(List.of(cells));
        return RowTable.of(
                RowKind.ASSESSMENT,
                List.of(
                        "company-name",
                        "date",
                        "assessment-kind",
                        "programme",
                        "share",
                        "programme",
                        "share"),
                List.of(row));
    }

    private static List<String> shares(RowTable table) {
        return table.read().getFirst().shares().stream()
                .map(s -> s.programme() + " " + s.share().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void readsProgrammesAndSharesLikeAllCells() {
        var broken = CellValue.ofError("#N/A");
        assertThat(programmes(broken, 50).troubles()).containsExactly("D2 broken");
        assertThat(programmes(new CellValue.Broken("=A1", "never"), 50).troubles())
                .containsExactly("D2 not-calculated");
        assertThat(programmes("SECO", broken).troubles()).containsExactly("E2 broken");
        assertThat(programmes("SECO", 0.6).troubles()).containsExactly("E2 share-of-one");
        assertThat(programmes("SECO", "60 USD").troubles()).containsExactly("E2 share");
        assertThat(programmes("SECO", 60, "CIDA", 50).troubles()).containsExactly("F2 share-sum");
        assertThat(shares(programmes("SECO", 60, "CIDA", "40 %")))
                .containsExactly("SECO 0.6", "CIDA 0.4");
        assertThat(shares(programmes("SECO", percent(0.6), "", ""))).containsExactly("SECO 0.6");
    }

    @Test
    void takesTheProgrammeOfTheSheetWhereTheCellIsEmpty() {
        var sheet = Map.of("programme", "SECO");
        assertThat(shares(programmes("", "", "", "").with(sheet))).containsExactly("SECO 1");
        assertThat(shares(programmes("", 30, "", "").with(sheet))).containsExactly("SECO 0.3");
        assertThat(shares(programmes("", "", "CIDA", 30).with(sheet))).containsExactly("CIDA 0.3");
    }

    @Test
    void knowsAProgrammeByItsNameHoweverItIsWritten() {
        assertThat(shares(programmes("thụy  sĩ", "", "", ""))).containsExactly("SECO-2 1");
        assertThat(shares(programmes(" seco-2", "", "", ""))).containsExactly("SECO-2 1");
    }

    private static ReadRow reported(Object... cells) {
        return reportedTable(cells).read().getFirst();
    }

    private static RowTable reportedTable(Object... cells) {
        return RowTable.of(
                RowKind.REPORTED,
                List.of("title", "amount", "amount-to", "unit"),
                List.of(List.of(cells)));
    }

    private static String amount(ReadRow row) {
        assertThat(row.troubles()).isEmpty();
        return row.text(HistoryField.AMOUNT)
                + " "
                + row.text(HistoryField.AMOUNT_TO)
                + " "
                + row.text(HistoryField.UNIT);
    }

    @Test
    void keepsTheUnitOfAReportedNumber() {
        assertThat(amount(reported("T", "1,2 million kWh", "", ""))).isEqualTo("1.2  million kWh");
        assertThat(amount(reported("T", "1,2 triệu", "", "kWh"))).isEqualTo("1.2  triệu kWh");
        assertThat(amount(reported("T", percent(0.09), "", ""))).isEqualTo("9  %");
        assertThat(amount(reported("T", "9,5 %", "", "%"))).isEqualTo("9.5  %");
        assertThat(amount(reported("T", "5", "7 tấn", ""))).isEqualTo("5 7 tấn");
    }

    @Test
    void tellsOfReportedNumbersThatMeanNothing() {
        assertThat(reportedTable("T", "", 7, "t").troubles()).containsExactly("C2 upper-alone");
        assertThat(reportedTable("T", "5 kg", "", "t").troubles()).containsExactly("B2 two-units");
        assertThat(reportedTable("T", "5 kg", "7 t", "").troubles())
                .containsExactly("C2 two-units");
        assertThat(reportedTable("T", "5 triệu", "", "").troubles())
                .containsExactly("B2 two-units");
    }

    @Test
    void countsHalfDaysButNoHalfPeople() {
        var table =
                RowTable.of(
                        RowKind.TRAINING,
                        List.of("title", "date", "participations", "person-days"),
                        List.of(
                                List.of("A", 2004, 24, 36.5),
                                List.of("B", 2004, "24 người", "12,5"),
                                List.of("C", 2004, "1 nghìn", 2000),
                                List.of("D", 2004, 2.5, 0.25),
                                List.of("E", 2004, percent(0.5), "")));
        assertThat(table.troubles())
                .containsExactly("C5 not-whole", "D5 not-half", "C6 not-a-number");
        assertThat(table.read().subList(0, 3))
                .extracting(
                        r -> r.text(HistoryField.PARTICIPATIONS),
                        r -> r.text(HistoryField.PERSON_DAYS))
                .containsExactly(tuple("24", "36.5"), tuple("24", "12.5"), tuple("1000", "2000"));
    }

    @Test
    void readsPeopleByTheThousandWithoutBeingTold() {
        var table =
                RowTable.of(
                        RowKind.COMPANY,
                        List.of("company-name", "employees"),
                        List.of(List.of("A", "1.150 người"), List.of("B", "2,300")));
        assertThat(table.troubles()).isEmpty();
        assertThat(table.read())
                .extracting(r -> r.text(HistoryField.EMPLOYEES))
                .containsExactly("1150", "2300");
    }

    @Test
    void keepsTheStatusOfAnAssessment() {
        var row =
                RowTable.of(
                                RowKind.ASSESSMENT,
                                List.of("company-name", "date", "status"),
                                List.of(List.of("A", 2004, "đề xuất")))
                        .read()
                        .getFirst();
        assertThat(row.text(HistoryField.STATUS)).isEqualTo("identified");
    }

    @ParameterizedTest
    @CsvSource({
        "2004,2004-01-01/2004-12-31",
        "Năm 2004,2004-01-01/2004-12-31",
        "2004-2005,2004-01-01/2005-12-31",
        "Quý II/2004,2004-04-01/2004-06-30",
        "03/2004,2004-03-01/2004-03-31",
        "tháng 3 năm 2004,2004-03-01/2004-03-31",
        "2004-03,2004-03-01/2004-03-31",
        "31/03/2004,2004-03-31/2004-03-31",
        "ngày 31/3/04,2004-03-31/2004-03-31",
        "31-3-98,1998-03-31/1998-03-31",
        "2004-03-31,2004-03-31/2004-03-31"
    })
    void readsDates(String cell, String days) {
        var read = savingsOn(cell).read().getFirst().days();
        assertThat(read.from() + "/" + read.until()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"31/13/2004", "05/0204", "12", "vài năm", "2/2/2"})
    void readsNoDate(String cell) {
        assertThat(savingsOn(cell).troubles()).containsExactly("B2 not-a-date");
    }

    private static RowTable savingsOn(String date) {
        return RowTable.of(RowKind.SAVING, SAVING, List.of(List.of("A", date, 1)));
    }

    @Test
    void takesNoLongTextForAName() {
        assertThat(
                        RowTable.of(
                                        RowKind.COMPANY,
                                        List.of("company-name"),
                                        List.of(List.of("x".repeat(10_000))))
                                .troubles())
                .containsExactly("A2 too-long");
    }
}
