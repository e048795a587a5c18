// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;

class CentreFillingTest {

    @Test
    void everyTemplateReadsAsAPlant() {
        for (var template : PlantTemplate.list(Path.of("../examples"))) {
            assertThat(PlantWorkbook.read(template.rows()))
                    .as(template.title())
                    .isInstanceOf(ReadResult.Read.class);
        }
    }

    @Test
    void theSameSeedInventsTheSameCompanies() {
        var places = List.of("VNM-24-2025", "VNM-01-2008");

        var companies = new InventedCompanies(new Random(7), places).list(300);

        assertThat(companies).isEqualTo(new InventedCompanies(new Random(7), places).list(300));
        assertThat(companies.stream().map(c -> c.sizeClass()).distinct()).hasSize(4);
        assertThat(companies.stream().map(c -> c.isic()).distinct()).hasSizeGreaterThan(20);
    }
}
