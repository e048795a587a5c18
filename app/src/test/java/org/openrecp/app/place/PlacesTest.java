// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Resolution 202/2025/QH15 as the two lists of units have it. */
@SpringBootTest
@AutoConfigureMockMvc
class PlacesTest implements DatabaseTest {
    private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);

    @Autowired private Places places;
    @Autowired private JdbcClient database;

    @Test
    void vietNamHas63ProvincesUntilTheLastOfJune2025And34FromTheFirstOfJuly() {
        assertThat(places.list("VNM", LAST_OF_63)).hasSize(63);
        assertThat(places.list("VNM", FIRST_OF_34)).hasSize(34);
        assertThat(places.list("KHM", FIRST_OF_34)).hasSize(25);
        assertThat(places.list("LAO", FIRST_OF_34)).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "15, Yên Bái, Lào Cai",
        "24, Bắc Giang, Bắc Ninh",
        "44, Quảng Bình, Quảng Trị",
        "52, Bình Định, Gia Lai",
        "80, Long An, Tây Ninh",
        "82, Tiền Giang, Đồng Tháp",
        "91, Kiên Giang, An Giang"
    })
    void aCodeMeansTheUnitOfItsDay(String code, String before, String after) {
        var old = places.find("VNM", code, LAST_OF_63).orElseThrow();
        var now = places.find("VNM", code, FIRST_OF_34).orElseThrow();

        assertThat(old.name()).isEqualTo(before);
        assertThat(now.name()).isEqualTo(after);
        assertThat(old.id()).isNotEqualTo(now.id());
        assertThat(places.on(old, FIRST_OF_34)).containsExactly(now);
    }

    @Test
    void aUnitThatNothingHappenedToIsTheSameOnBothMaps() {
        var haNoi = places.find("VNM", "01", LAST_OF_63).orElseThrow();

        assertThat(places.find("VNM", "01", FIRST_OF_34)).contains(haNoi);
        assertThat(places.on(haNoi, FIRST_OF_34)).containsExactly(haNoi);
        assertThat(places.list("VNM", LAST_OF_63).stream().filter(p -> p.isValidOn(FIRST_OF_34)))
                .hasSize(11);
    }

    @Test
    void aFactOfANewUnitMayBelongToAnyOfItsPartsOnTheOldMap() {
        var hoChiMinh = places.find("VNM", "79", FIRST_OF_34).orElseThrow();

        assertThat(places.on(hoChiMinh, LAST_OF_63))
                .extracting(Place::name)
                .containsExactly("Bình Dương", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh");
        assertThat(places.overlapping(hoChiMinh))
                .containsExactlyInAnyOrder(
                        "VNM-79-2025", "VNM-79-2008", "VNM-74-2008", "VNM-77-2008");
        assertThat(places.overlapping(places.get("VNM-74-2008")))
                .containsExactlyInAnyOrder("VNM-74-2008", "VNM-79-2025");
    }

    @Test
    void everyUnitThatEndedHasASuccessorThatBeganTheNextDay() {
        for (var ended :
                places.list("VNM", LAST_OF_63).stream().filter(p -> p.until() != null).toList()) {
            assertThat(places.on(ended, FIRST_OF_34))
                    .as(ended.name())
                    .singleElement()
                    .extracting(Place::from)
                    .isEqualTo(FIRST_OF_34);
        }
        for (var begun : places.list("VNM", FIRST_OF_34)) {
            assertThat(places.on(begun, LAST_OF_63)).as(begun.name()).isNotEmpty();
        }
    }

    @Test
    void theDatabaseHoldsTheSameUnits() {
        assertThat(database.sql("select count(*) from place").query(Integer.class).single())
                .isEqualTo(3 + 86 + 25 + 18);
        assertThat(
                        database.sql("select name from place where id = 'VNM-15-2025'")
                                .query(String.class)
                                .single())
                .isEqualTo("Lào Cai");
    }
}
