// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.openrecp.cli.json.JsonProblem;
import org.openrecp.cli.json.JsonValue;

/** What is wrong with a network of streams beyond what its schema says. */
final class NetworkCheck {
    private static final int LARGEST_COVARIANCE = 2000;
    private static final double SAME = 1e-9;

    private final List<JsonProblem> problems = new ArrayList<>();
    private final Set<String> streams = new HashSet<>();
    private final Set<String> nodes = new HashSet<>();

    private NetworkCheck() {}

    static List<JsonProblem> check(JsonValue request) {
        var check = new NetworkCheck();
        request.list("nodes").forEach(n -> check.unique(n, check.nodes));
        boolean hasCovariance = request.has("covariance");
        request.list("streams").forEach(s -> check.stream(s, hasCovariance));
        request.get("components")
                .entries()
                .values()
                .forEach(c -> c.entries().forEach(check::share));
        if (hasCovariance) {
            check.covariance(request.list("covariance"), request.list("streams"));
        }
        return check.problems;
    }

    private void unique(JsonValue id, Set<String> seen) {
        if (!seen.add(id.text())) {
            problems.add(
                    id.problem(
                            "reconciliation.duplicate-id", "stands twice. Give each its own id."));
        }
    }

    private void stream(JsonValue stream, boolean hasCovariance) {
        unique(stream.get("id"), streams);
        for (var end : List.of("from", "to")) {
            if (stream.has(end) && !nodes.contains(stream.text(end))) {
                problems.add(
                        stream.get(end)
                                .problem(
                                        "reconciliation.unknown-node",
                                        "is not among the nodes. Add it there, correct it, or give null for outside."));
            }
        }
        if (!stream.has("from") && !stream.has("to")) {
            problems.add(
                    stream.problem(
                            "reconciliation.dangling-stream",
                            "has no node at either end. Say where it comes from or goes to."));
        } else if (stream.has("from")
                && stream.has("to")
                && stream.text("from").equals(stream.text("to"))) {
            problems.add(
                    stream.get("to")
                            .problem(
                                    "reconciliation.self-loop",
                                    "is where the stream comes from too. Split the node, or leave the stream out."));
        }
        if (stream.has("measured") && !stream.has("sigma") && !hasCovariance) {
            problems.add(missingSigma(stream.get("sigma")));
        }
    }

    private void share(String stream, JsonValue share) {
        if (!streams.contains(stream)) {
            problems.add(
                    new JsonProblem(
                            "reconciliation.unknown-stream",
                            share.path(),
                            stream,
                            "is not among the streams. Add it there, or correct the id."));
        }
        if (share.has("share") && !share.has("sigma")) {
            problems.add(missingSigma(share.get("sigma")));
        }
    }

    private static JsonProblem missingSigma(JsonValue sigma) {
        return new JsonProblem(
                "reconciliation.missing-uncertainty",
                sigma.path(),
                null,
                "is missing. Give the standard uncertainty of the measured value; 0 for a value that is exact.");
    }

    private void covariance(List<JsonValue> matrix, List<JsonValue> listed) {
        int n = listed.size();
        if (n > LARGEST_COVARIANCE) {
            add(
                    "$.covariance",
                    "covers more than %d streams. Leave it out.".formatted(LARGEST_COVARIANCE));
            return;
        }
        if (matrix.size() != n || matrix.stream().anyMatch(row -> row.node().size() != n)) {
            add(
                    "$.covariance",
                    "is not a square of %1$d rows with %1$d numbers each, one per stream."
                            .formatted(n));
            return;
        }
        int before = problems.size();
        for (int i = 0; i < n; i++) {
            diagonal(matrix, listed, i);
            for (int j = 0; j < i; j++) {
                if (differ(
                        MeasuredNetwork.entry(matrix, i, j), MeasuredNetwork.entry(matrix, j, i))) {
                    add(
                            "$.covariance[%d][%d]".formatted(i, j),
                            "differs from its mirror. Make the matrix symmetric.");
                }
            }
        }
        if (before == problems.size() && !isPositiveSemidefinite(matrix)) {
            add(
                    "$.covariance",
                    "is no covariance: some combination of the streams has a negative variance. Correct it.");
        }
    }

    private void diagonal(List<JsonValue> matrix, List<JsonValue> listed, int i) {
        double variance = MeasuredNetwork.entry(matrix, i, i);
        var sigma = listed.get(i).findNumber("sigma");
        if (variance < 0) {
            add(
                    "$.covariance[%1$d][%1$d]".formatted(i),
                    "is negative. Give the square of the standard uncertainty.");
        } else if (sigma != null && differ(variance, sigma * sigma)) {
            add(
                    "$.covariance[%1$d][%1$d]".formatted(i),
                    "is not the square of the stream's sigma. Correct one, or leave sigma out.");
        }
    }

    private static boolean differ(double a, double b) {
        return Math.abs(a - b) > SAME * Math.max(Math.abs(a), Math.abs(b));
    }

    private static boolean isPositiveSemidefinite(List<JsonValue> matrix) {
        int n = matrix.size();
        var dense = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                dense.set(i, j, MeasuredNetwork.entry(matrix, i, j));
            }
        }
        for (int i = 0; i < n; i++) { // room for rounding, and for streams without a measurement
            dense.add(i, i, SAME * (dense.get(i, i) + Double.MIN_NORMAL) + Double.MIN_NORMAL);
        }
        return MatrixFeatures_DDRM.isPositiveDefinite(dense);
    }

    private void add(String path, String message) {
        problems.add(new JsonProblem("reconciliation.bad-covariance", path, null, message));
    }
}
