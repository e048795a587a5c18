// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

/**
 * What a stream's multiplier m does to a part of a flow: {@code min(cap, max(0, alpha + beta ·
 * m))}.
 *
 * @param factors number of the stream's {@link Factors}
 */
record Lever(int factors, double alpha, double beta, double cap) {
    /** The part follows the stream. */
    static Lever follow(int factors, double cap) {
        return new Lever(factors, 0, 1, cap);
    }

    /** The part, {@code 1/ratio} of the stream, bears all of the stream's change. */
    static Lever bear(int factors, double ratio) {
        return new Lever(factors, 1 - ratio, ratio, Double.POSITIVE_INFINITY);
    }

    /** The part, {@code 1/ratio} of the stream, gives what the stream gains. */
    static Lever give(int factors, double ratio) {
        return new Lever(factors, 1 + ratio, -ratio, Double.POSITIVE_INFINITY);
    }

    /** The part appears as the stream vanishes. */
    static Lever gain(int factors) {
        return new Lever(factors, 1, -1, Double.POSITIVE_INFINITY);
    }

    double raw(double multiplier) {
        return alpha + beta * multiplier;
    }

    double of(double multiplier) {
        return Math.min(cap, Math.max(0, raw(Math.max(0, multiplier))));
    }
}
