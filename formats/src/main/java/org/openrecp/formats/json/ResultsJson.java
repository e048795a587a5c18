// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.formats.text.WholeFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code results.json}: all that an assessment found, for programs. */
public final class ResultsJson {
    /** Grows when a reader of the format would have to change. */
    static final int VERSION = 1;

    static final String SCHEMA_ID = "https://openrecp.org/schema/results-1.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What the file holds. */
    record Results(String format, int version, AssessmentResult assessment) {}

    private ResultsJson() {}

    /** Writes the file whole or not at all. */
    public static void write(Path target, AssessmentResult result) throws IOException {
        var bytes = pretty(tree(result)).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(target, out -> out.write(bytes));
    }

    /** The JSON Schema of the file, draft 2020-12. */
    public static String schema() {
        try (var in =
                Objects.requireNonNull(
                        ResultsJson.class.getResourceAsStream("results.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode tree(AssessmentResult result) {
        return RecordTree.object(new Results("openrecp-results", VERSION, result));
    }

    static String pretty(ObjectNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}
