// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.OptionLibrary;

/** The words by which providers are described and found; each is a key of a text. */
public final class ProviderTerms {
    static final String EXPERT = "expert";

    public static final List<String> KINDS =
            List.of("firm", "supplier", "laboratory", "institute", "bank", EXPERT);

    public static final List<String> SERVICES =
            List.of(
                    "assessment",
                    "energy",
                    "water",
                    "wastewater",
                    "waste",
                    "chemicals",
                    "measurement",
                    "equipment",
                    "design",
                    "symbiosis",
                    "certification",
                    "finance",
                    "training");

    public static final List<String> LANGUAGES =
            List.of("vi", "en", "km", "lo", "fr", "zh", "ja", "ko");

    /** In place of all sectors. */
    static final String EVERY_SECTOR = "cross_cutting";

    /** The sectors of the library of options. */
    public static final List<String> SECTORS =
            OptionLibrary.all().stream().map(LibraryOption::sector).distinct().toList();

    private ProviderTerms() {}
}
