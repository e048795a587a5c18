// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class NamesTest implements DatabaseTest {
    @Autowired private JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công ty Cổ phần Đường Quảng Ngãi",
                "  ĐẮK LẮK – (Chi nhánh số 2), R&D; «x»… ",
                "Thuỷ sản Ðông Hải 0101234567-001",
                "ក្រុមហ៊ុន ភ្នំពេញ",
                "ບໍລິສັດ ລາວ",
                "100% Cotton_Tex\\Co.",
                ""
            })
    void theDatabaseFoldsTextAsTheApplicationDoes(String written) {
        assertThat(database.sql("select fold(?)").param(written).query(String.class).single())
                .isEqualTo(Folded.of(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Công ty TNHH Một thành viên Giấy Sông Lam | giay song lam",
                "CTY CP Giấy Sông Lam | giay song lam",
                "Công ty Cổ phần Giấy Sông Lam | giay song lam",
                "Song Lam Paper Joint Stock Company | song lam paper",
                "Song Lam Paper Co., Ltd. | song lam paper",
                "Tổng Công ty Giấy Việt Nam | giay viet nam",
                "Công ty TNHH | cong ty tnhh"
            })
    void leavesTheLegalFormOutOfAName(String name, String rest) {
        assertThat(LegalForm.without(name)).isEqualTo(rest);
    }

    @Test
    void keepsDoubledSpacesAndPunctuationOutOfWords() {
        assertThat(Folded.words(" Đông--Á,  2 ")).containsExactly("dong", "a", "2");
    }
}
