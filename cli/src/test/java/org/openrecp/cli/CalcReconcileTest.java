// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code calc reconcile} beyond the examples that are fixed: components, covariance, outcomes. */
class CalcReconcileTest {
    private static Run reconcile(String request) {
        return Run.withInput(request.replace('\'', '"'), "calc", "reconcile");
    }

    /** Second-method check B of the reference: a fibre save-all, printed to eight decimals. */
    @Test
    void couplesFlowsWithTheSharesOfAComponent() {
        var json =
                reconcile(
                                """
                                {'nodes': ['save-all'], 'streams': [
                                  {'id': 'F1', 'from': null, 'to': 'save-all', 'measured': 120, 'sigma': 4},
                                  {'id': 'F2', 'from': 'save-all', 'to': null, 'measured': 108, 'sigma': 4},
                                  {'id': 'F3', 'from': 'save-all', 'to': null, 'measured': null}],
                                 'components': {'fibre': {
                                  'F1': {'share': 0.004, 'sigma': 0.0002},
                                  'F2': {'share': 0.0003, 'sigma': 0.00003},
                                  'F3': {'share': 0.04, 'sigma': 0.002}}}}
                                """)
                        .json();

        assertThat(json.at("/streams/0/reconciled").doubleValue())
                .isCloseTo(119.60326786, within(1e-6));
        assertThat(json.at("/streams/2/reconciled").doubleValue())
                .isCloseTo(11.165685, within(1e-6));
        assertThat(json.at("/streams/2/sigma").doubleValue()).isCloseTo(0.900984, within(1e-6));
        assertThat(json.at("/streams/2/class").stringValue()).isEqualTo("observable");
        assertThat(json.at("/components/fibre/F3/reconciled").doubleValue())
                .isCloseTo(0.03996921, within(1e-8));
        assertThat(json.get("chi2").doubleValue()).isCloseTo(0.022319, within(1e-6));
        assertThat(json.get("dof").intValue()).isEqualTo(1);
    }

    /** Two meters of one splitter, by hand: x = y − V Aᵀ (A V Aᵀ)⁻¹ A y with A = (1, −1). */
    @Test
    void weighsWithTheWholeCovariance() {
        var json =
                reconcile(
                                """
                                {'nodes': ['A'], 'covariance': [[4, 1], [1, 2]], 'streams': [
                                  {'id': 'in', 'from': null, 'to': 'A', 'measured': 10},
                                  {'id': 'out', 'from': 'A', 'to': null, 'measured': 14, 'sigma': 1.4142135623730951}]}
                                """)
                        .json();

        assertThat(json.at("/streams/0/reconciled").doubleValue()).isCloseTo(13, within(1e-9));
        assertThat(json.at("/streams/1/reconciled").doubleValue()).isCloseTo(13, within(1e-9));
        assertThat(json.at("/streams/0/sigma").doubleValue())
                .isCloseTo(Math.sqrt(7.0 / 4), within(1e-9));
        assertThat(json.get("chi2").doubleValue()).isCloseTo(4, within(1e-9));
    }

    @Test
    void repeatsTheStreamsWithoutTheSuspects() {
        var run =
                reconcile(
                        """
                        {'nodes': ['A', 'B'], 'streams': [
                          {'id': '1', 'from': null, 'to': 'A', 'measured': 100, 'sigma': 1},
                          {'id': '2', 'from': 'A', 'to': 'B', 'measured': 130, 'sigma': 1},
                          {'id': '3', 'from': 'B', 'to': null, 'measured': 100, 'sigma': 1}]}
                        """);

        assertThat(run.exitCode()).isEqualTo(1);
        var json = run.json();
        assertThat(json.get("status").stringValue()).isEqualTo("gross-error-suspected");
        assertThat(json.at("/suspects/0/streams/0").stringValue()).isEqualTo("2");
        assertThat(json.at("/without_suspects/1/class").stringValue()).isEqualTo("observable");
        assertThat(json.at("/without_suspects/1/reconciled").doubleValue())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void namesTheNodesOfWhatCannotBeKnown() {
        var run =
                reconcile(
                        """
                        {'nodes': ['A', 'B', 'C'], 'streams': [
                          {'id': '1', 'from': null, 'to': 'A', 'measured': 100, 'sigma': 1},
                          {'id': '2', 'from': 'A', 'to': 'B', 'measured': null},
                          {'id': '3', 'from': 'A', 'to': 'B', 'measured': null},
                          {'id': '4', 'from': 'B', 'to': 'C', 'measured': 101, 'sigma': 1},
                          {'id': '5', 'from': 'C', 'to': null, 'measured': 100, 'sigma': 1}]}
                        """);

        assertThat(run.exitCode()).isEqualTo(1);
        var json = run.json();
        assertThat(json.get("status").stringValue()).isEqualTo("under-determined");
        assertThat(json.get("nodes").valueStream().map(n -> n.stringValue()))
                .containsExactly("A", "B");
        assertThat(json.at("/streams/1/reconciled").isNull()).isTrue();
        assertThat(json.at("/streams/1/sigma").isNull()).isTrue();
    }

    @Test
    void namesTheNodesOfAContradiction() {
        var run =
                reconcile(
                        """
                        {'nodes': ['A', 'B'], 'streams': [
                          {'id': '1', 'from': null, 'to': 'A', 'measured': 100, 'sigma': 0},
                          {'id': '2', 'from': 'A', 'to': 'B', 'measured': 90, 'sigma': 0},
                          {'id': '3', 'from': 'B', 'to': null, 'measured': null}]}
                        """);

        assertThat(run.exitCode()).isEqualTo(1);
        var json = run.json();
        assertThat(json.get("status").stringValue()).isEqualTo("contradictory");
        assertThat(json.get("nodes").valueStream().map(n -> n.stringValue())).containsExactly("A");
        assertThat(json.get("chi2").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 'S', 'from': null, 'to': 'B', 'measured': 1, 'sigma': 1} | $.streams[0].to: 'B': is not among the nodes",
                "{'id': 'S', 'from': null, 'to': null, 'measured': 1, 'sigma': 1} | $.streams[0]: has no node at either end",
                "{'id': 'S', 'from': 'A', 'to': 'A', 'measured': 1, 'sigma': 1} | $.streams[0].to: 'A': is where",
                "{'id': 'S', 'from': 'A', 'to': null, 'measured': 1, 'sigma': null} | $.streams[0].sigma: is missing",
                "{'id': 'S', 'from': 'A', 'to': null, 'measured': -1, 'sigma': 1} | $.streams[0].measured: '-1': is below 0",
                "{'id': 'S', 'from': 'A', 'to': null, 'measured': '1', 'sigma': 1} | $.streams[0].measured: '1': is a text. Give a number or null",
                "{'id': '', 'from': 'A', 'to': null, 'measured': 1, 'sigma': 1} | $.streams[0].id: '': is empty",
            })
    void refusesStreamsThatMakeNoSense(String stream, String message) {
        var run = reconcile("{'nodes': ['A'], 'streams': [%s]}".formatted(stream));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().startsWith("stdin:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[1]] | $.covariance: is not a square of 2 rows",
                "[[1, 0], [0]] | $.covariance: is not a square",
                "[[1, 0.5], [0, 1]] | $.covariance[1][0]: differs",
                "[[1, 2], [2, 1]] | $.covariance: is no covariance",
                "[[4, 0], [0, 1]] | $.covariance[0][0]: is not the square",
            })
    void refusesCovariancesThatAreNone(String covariance, String message) {
        var run =
                reconcile(
                        """
                        {'nodes': ['A'], 'covariance': %s, 'streams': [
                          {'id': 'in', 'from': null, 'to': 'A', 'measured': 10, 'sigma': 1},
                          {'id': 'out', 'from': 'A', 'to': null, 'measured': 14, 'sigma': 1}]}
                        """
                                .formatted(covariance));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().startsWith("stdin:" + message);
    }
}
