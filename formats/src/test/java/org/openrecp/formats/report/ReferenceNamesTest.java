// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.benchmark.Benchmarks;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.OptionLibrary;

class ReferenceNamesTest {
    private static final ResourceBundle VIETNAMESE =
            ResourceBundle.getBundle("org.openrecp.formats.report.names_vi", Locale.ROOT);

    @Test
    void everyOptionOfTheLibraryHasAVietnameseName() {
        assertThat(VIETNAMESE.keySet())
                .containsAll(
                        OptionLibrary.all().stream()
                                .map(LibraryOption::id)
                                .map(id -> "library." + id)
                                .toList());
    }

    @Test
    void everyProductAndStepHasAVietnameseName() {
        assertThat(Benchmarks.all())
                .allSatisfy(b ->
                        assertThat(VIETNAMESE.keySet())
                                .contains(
                                        "product." + ReferenceNames.key(b.product()),
                                        "step." + ReferenceNames.key(b.unitOperation())));
        assertThat(OptionLibrary.all())
                .allSatisfy(o ->
                        assertThat(VIETNAMESE.keySet())
                                .contains("step." + ReferenceNames.key(o.unitOperation())));
    }

    @Test
    void aCountryIsNamedInTheReadersLanguage() {
        assertThat(new ReferenceNames(Texts.in(Locale.ENGLISH)).country("VNM"))
                .isEqualTo("Vietnam");
        assertThat(new ReferenceNames(Texts.in(Locale.of("vi"))).country("VNM"))
                .isEqualTo("Việt Nam");
        assertThat(new ReferenceNames(Texts.in(Locale.ENGLISH)).country("XYZ")).isEqualTo("XYZ");
    }
}
