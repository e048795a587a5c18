// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What equations and signs leave open: the range of a sum over x ≥ 0 with A x = A x₀. Null space by
 * Gauss, then the simplex method with Bland's rule from x₀. For small systems, as a second method.
 */
final class LinearProgram {
    private static final double TINY = 1e-9;

    private final double[] start;
    private final List<double[]> nullSpace;

    LinearProgram(List<double[]> equations, double[] start) {
        this.start = start.clone();
        nullSpace = nullSpace(equations, start.length);
    }

    /** The largest of c·x; infinite if there is none. */
    double max(double[] c) {
        double at = 0;
        for (int j = 0; j < start.length; j++) {
            at += c[j] * start[j];
        }
        return at + maxChange(c);
    }

    double min(double[] c) {
        double[] negative = new double[c.length];
        for (int j = 0; j < c.length; j++) {
            negative[j] = -c[j];
        }
        return -max(negative);
    }

    /** Columns z⁺, z⁻ per direction of the null space, rows x₀ + N z ≥ 0. */
    private double maxChange(double[] c) {
        int k = nullSpace.size();
        int rows = start.length;
        int columns = 2 * k + rows;
        double[][] tableau = new double[rows + 1][columns + 1];
        int[] basis = new int[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < k; j++) {
                tableau[i][2 * j] = -nullSpace.get(j)[i];
                tableau[i][2 * j + 1] = nullSpace.get(j)[i];
                tableau[rows][2 * j] -= c[i] * nullSpace.get(j)[i];
                tableau[rows][2 * j + 1] += c[i] * nullSpace.get(j)[i];
            }
            tableau[i][2 * k + i] = 1;
            tableau[i][columns] = start[i];
            basis[i] = 2 * k + i;
        }
        return simplex(tableau, basis, rows, columns);
    }

    private static double simplex(double[][] tableau, int[] basis, int rows, int columns) {
        while (true) {
            int enter = -1;
            for (int j = 0; j < columns && enter < 0; j++) {
                enter = tableau[rows][j] < -TINY ? j : -1;
            }
            if (enter < 0) {
                return tableau[rows][columns];
            }
            int leave = -1;
            for (int i = 0; i < rows; i++) {
                if (tableau[i][enter] > TINY) {
                    double ratio = tableau[i][columns] / tableau[i][enter];
                    double least = leave < 0 ? 0 : tableau[leave][columns] / tableau[leave][enter];
                    if (leave < 0
                            || ratio < least - TINY
                            || (ratio <= least + TINY && basis[i] < basis[leave])) {
                        leave = i;
                    }
                }
            }
            if (leave < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(tableau, leave, enter);
            basis[leave] = enter;
        }
    }

    private static void pivot(double[][] matrix, int row, int column) {
        double by = matrix[row][column];
        for (int j = 0; j < matrix[row].length; j++) {
            matrix[row][j] /= by;
        }
        for (int i = 0; i < matrix.length; i++) {
            double factor = matrix[i][column];
            if (i != row && factor != 0) {
                for (int j = 0; j < matrix[i].length; j++) {
                    matrix[i][j] -= factor * matrix[row][j];
                }
            }
        }
    }

    private static List<double[]> nullSpace(List<double[]> equations, int n) {
        double[][] matrix = equations.stream().map(double[]::clone).toArray(double[][]::new);
        int[] pivotRow = new int[n];
        java.util.Arrays.fill(pivotRow, -1);
        int rank = 0;
        for (int column = 0; column < n && rank < matrix.length; column++) {
            int largest = rank;
            for (int i = rank; i < matrix.length; i++) {
                if (Math.abs(matrix[i][column]) > Math.abs(matrix[largest][column])) {
                    largest = i;
                }
            }
            if (Math.abs(matrix[largest][column]) > TINY) {
                double[] swap = matrix[rank];
                matrix[rank] = matrix[largest];
                matrix[largest] = swap;
                pivot(matrix, rank, column);
                pivotRow[column] = rank++;
            }
        }
        var directions = new ArrayList<double[]>();
        for (int free = 0; free < n; free++) {
            if (pivotRow[free] < 0) {
                double[] direction = new double[n];
                direction[free] = 1;
                for (int column = 0; column < n; column++) {
                    if (pivotRow[column] >= 0) {
                        direction[column] = -matrix[pivotRow[column]][free];
                    }
                }
                directions.add(direction);
            }
        }
        return directions;
    }
}
