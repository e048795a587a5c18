// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixSparseCSC;

/**
 * An order of elimination that keeps a Cholesky factor sparse: approximate minimum degree.
 *
 * <p>At each step the variable with the fewest neighbours is eliminated, which joins its neighbours
 * in a clique. Cliques are kept as <em>elements</em> (lists of members) instead of edges; a
 * variable's list names the elements and the remaining variables it touches. An element that lies
 * within a newer one is absorbed; variables that cannot be told apart are merged; the degree of a
 * variable is bounded above by {@code |Aᵢ \ i| + |Lₚ \ i| + Σₑ |Lₑ \ Lₚ|} instead of counted. Rows
 * that touch more than {@code 10 √n} others are left to the end.
 *
 * @see "Amestoy, Davis and Duff (1996), An approximate minimum degree ordering algorithm, SIAM J.
 *     Matrix Anal. Appl. 17(4), 886-905"
 */
public final class MinimumDegree {
    private static final int NONE = -1;
    private static final int[] EMPTY = {};
    private static final int DENSE_AT_LEAST = 16;

    private final int n;

    /** Lists of all variables: variable i owns {@code [start[i], start[i] + length[i])}. */
    private final int[] lists;

    private final int[] start;
    private final int[] length;

    /** How many entries at the beginning of a variable's list are elements. */
    private final int[] elementCount;

    /** Members of each living element, by its pivot. */
    private final int[][] members;

    /** How many rows a variable stands for; 0: it was merged or eliminated with another. */
    private final int[] weight;

    /** Upper bound of the degree of a variable; number of rows in an element. */
    private final int[] degree;

    /** Whom a merged or eliminated variable, or an absorbed element, went to. */
    private final int[] absorber;

    private final DegreeLists byDegree;

    /**
     * Per element {@code stamp + |Lₑ \ Lₚ|}; 0: absorbed. Per variable: a mark when it is stamp.
     */
    private final int[] stamps;

    private int stamp = 2;
    private int largestElement;
    private int eliminated;

    private final int[] pivots;
    private int pivotCount;

    /** Chains of variables of the current element whose lists have equal hashes. */
    private final int[] bucket;

    private final int mask;

    private final int[] nextInBucket;
    private final int[] hashes;

    private MinimumDegree(DMatrixSparseCSC pattern) {
        n = pattern.numCols;
        start = new int[n];
        length = new int[n];
        elementCount = new int[n];
        members = new int[n][];
        Arrays.fill(members, EMPTY);
        weight = new int[n];
        degree = new int[n];
        absorber = new int[n];
        stamps = new int[n];
        pivots = new int[n];
        bucket = new int[2 * Integer.highestOneBit(Math.max(1, n))];
        mask = bucket.length - 1;
        nextInBucket = new int[n];
        hashes = new int[n];
        byDegree = new DegreeLists(n);
        Arrays.fill(weight, 1);
        Arrays.fill(absorber, NONE);
        Arrays.fill(stamps, 1);
        Arrays.fill(bucket, NONE);
        lists = neighbours(pattern);
    }

    /**
     * Orders the rows of a symmetric matrix.
     *
     * @param pattern n × n with a symmetric pattern, both triangles stored; values are not read
     * @return the rows in order of elimination
     */
    public static int[] order(DMatrixSparseCSC pattern) {
        if (pattern.numRows != pattern.numCols) {
            throw new IllegalArgumentException(
                    "The pattern is %d × %d. Give a square one."
                            .formatted(pattern.numRows, pattern.numCols));
        }
        return new MinimumDegree(pattern).run();
    }

    private int[] neighbours(DMatrixSparseCSC pattern) {
        var list = new int[pattern.nz_length];
        int end = 0;
        for (int j = 0; j < n; j++) {
            start[j] = end;
            for (int p = pattern.col_idx[j]; p < pattern.col_idx[j + 1]; p++) {
                if (pattern.nz_rows[p] != j) {
                    list[end++] = pattern.nz_rows[p];
                }
            }
            length[j] = end - start[j];
            degree[j] = length[j];
        }
        return list;
    }

    private int[] run() {
        int[] dense = setAsideDenseRows();
        for (int i = 0; i < n; i++) {
            if (weight[i] > 0) {
                byDegree.add(i, degree[i]);
            }
        }
        while (eliminated < n) {
            eliminate(byDegree.removeLeast());
        }
        return orderOf(dense);
    }

    private int[] setAsideDenseRows() {
        double limit = Math.max(DENSE_AT_LEAST, 10 * Math.sqrt(n));
        int[] dense = IntStream.range(0, n).filter(i -> degree[i] > limit).toArray();
        for (int i : dense) {
            weight[i] = 0;
        }
        eliminated = dense.length;
        return dense;
    }

    private void eliminate(int pivot) {
        pivots[pivotCount++] = pivot;
        eliminated += weight[pivot];
        int[] element = formElement(pivot);
        measureOverlaps(element);
        for (int i : element) {
            updateList(i, pivot);
        }
        largestElement = Math.max(largestElement, degree[pivot]);
        advanceStamp(largestElement);
        mergeIndistinguishable(element);
        members[pivot] = settle(element, pivot);
        length[pivot] = 0;
    }

    /**
     * The pivot's neighbours become the members of a new element; they are flagged by weight < 0.
     */
    private int[] formElement(int pivot) {
        weight[pivot] = -weight[pivot];
        int from = start[pivot];
        int split = from + elementCount[pivot];
        int end = from + length[pivot];
        int capacity = end - split;
        for (int p = from; p < split; p++) {
            capacity += members[lists[p]].length;
        }
        var element = new int[capacity];
        int size = 0;
        for (int p = from; p < split; p++) {
            int absorbed = lists[p];
            size = join(members[absorbed], 0, members[absorbed].length, element, size);
            absorb(absorbed, pivot);
        }
        size = join(lists, split, end, element, size);
        degree[pivot] = 0;
        for (int k = 0; k < size; k++) {
            degree[pivot] -= weight[element[k]];
        }
        return size == capacity ? element : Arrays.copyOf(element, size);
    }

    private int join(int[] variables, int from, int to, int[] element, int size) {
        int end = size;
        for (int p = from; p < to; p++) {
            int i = variables[p];
            if (weight[i] > 0) {
                weight[i] = -weight[i];
                element[end++] = i;
                byDegree.remove(i, degree[i]);
            }
        }
        return end;
    }

    private void absorb(int element, int pivot) {
        absorber[element] = pivot;
        stamps[element] = 0;
        members[element] = EMPTY;
    }

    /** Leaves {@code stamp + |Lₑ \ Lₚ|} in the stamp of each element e that a member touches. */
    private void measureOverlaps(int[] element) {
        for (int i : element) {
            int rows = -weight[i];
            for (int p = start[i], end = p + elementCount[i]; p < end; p++) {
                int e = lists[p];
                if (stamps[e] >= stamp) {
                    stamps[e] -= rows;
                } else if (stamps[e] != 0) {
                    stamps[e] = degree[e] + stamp - rows;
                }
            }
        }
    }

    /** Drops from variable i's list what the new element covers, and bounds its degree. */
    private void updateList(int i, int pivot) {
        int from = start[i];
        int split = from + elementCount[i];
        int end = from + length[i];
        int to = from;
        int bound = 0;
        int hash = 0;
        for (int p = from; p < split; p++) {
            int e = lists[p];
            int outside = stamps[e] - stamp;
            if (stamps[e] != 0 && outside > 0) {
                bound += outside;
                hash += e;
                lists[to++] = e;
            } else if (stamps[e] != 0) {
                absorb(e, pivot);
            }
        }
        int firstVariable = to;
        for (int p = split; p < end; p++) {
            int j = lists[p];
            if (weight[j] > 0) {
                bound += weight[j];
                hash += j;
                lists[to++] = j;
            }
        }
        if (bound == 0) {
            eliminateWith(i, pivot);
            return;
        }
        lists[to] = lists[firstVariable];
        lists[firstVariable] = lists[from];
        lists[from] = pivot;
        elementCount[i] = firstVariable - from + 1;
        length[i] = to - from + 1;
        degree[i] = Math.min(degree[i], bound);
        hashes[i] = hash + pivot;
    }

    /** Nothing but the pivot's element touches i: eliminating it now adds no fill. */
    private void eliminateWith(int i, int pivot) {
        int rows = -weight[i];
        absorber[i] = pivot;
        weight[i] = 0;
        length[i] = 0;
        weight[pivot] -= rows;
        degree[pivot] -= rows;
        eliminated += rows;
    }

    private void advanceStamp(int by) {
        if (stamp > Integer.MAX_VALUE - by - 2 * n - 2) {
            for (int i = 0; i < n; i++) {
                stamps[i] = Math.min(stamps[i], 1);
            }
            stamp = 2;
        }
        stamp += by;
    }

    private void mergeIndistinguishable(int[] element) {
        for (int i : element) {
            if (weight[i] < 0) {
                int b = hashes[i] & mask;
                nextInBucket[i] = bucket[b];
                bucket[b] = i;
            }
        }
        for (int i : element) {
            if (weight[i] < 0) {
                int first = bucket[hashes[i] & mask];
                bucket[hashes[i] & mask] = NONE;
                for (int k = first; k != NONE && nextInBucket[k] != NONE; k = nextInBucket[k]) {
                    mergeInto(k);
                }
            }
        }
    }

    /** Merges into variable i the later ones of its bucket that have the same list. */
    private void mergeInto(int i) {
        for (int p = start[i], end = p + length[i]; p < end; p++) {
            stamps[lists[p]] = stamp;
        }
        int previous = i;
        for (int j = nextInBucket[i]; j != NONE; j = nextInBucket[j]) {
            if (sameList(i, j)) {
                absorber[j] = i;
                weight[i] += weight[j];
                weight[j] = 0;
                length[j] = 0;
                nextInBucket[previous] = nextInBucket[j];
            } else {
                previous = j;
            }
        }
        advanceStamp(1);
    }

    private boolean sameList(int i, int j) {
        if (hashes[i] != hashes[j]
                || length[i] != length[j]
                || elementCount[i] != elementCount[j]) {
            return false;
        }
        for (int p = start[j], end = p + length[j]; p < end; p++) {
            if (stamps[lists[p]] != stamp) {
                return false;
            }
        }
        return true;
    }

    /** Puts the surviving members back on the degree lists. */
    private int[] settle(int[] element, int pivot) {
        weight[pivot] = -weight[pivot];
        int rows = degree[pivot];
        int size = 0;
        for (int i : element) {
            if (weight[i] < 0) {
                weight[i] = -weight[i];
                degree[i] = Math.min(degree[i] + rows, n - eliminated) - weight[i];
                byDegree.add(i, degree[i]);
                element[size++] = i;
            }
        }
        return size == element.length ? element : Arrays.copyOf(element, size);
    }

    /** The pivots in turn, each before the variables that went with it; dense rows last. */
    private int[] orderOf(int[] dense) {
        var position = new int[n];
        var next = new int[n];
        Arrays.fill(position, NONE);
        for (int k = 0; k < pivotCount; k++) {
            position[pivots[k]] = k;
        }
        var first = new int[pivotCount + 1];
        for (int i : dense) {
            position[i] = pivotCount;
        }
        for (int i = 0; i < n; i++) {
            next[i] = pivotOf(i, position);
        }
        int at = 0;
        for (int k = 0; k < pivotCount; k++) {
            first[k] = at;
            at += weight[pivots[k]];
        }
        first[pivotCount] = at;
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            order[first[next[i]]++] = i;
        }
        return order;
    }

    /** Follows the absorbers of variable i to the pivot it was eliminated with. */
    private int pivotOf(int i, int[] position) {
        int k = i;
        while (position[k] == NONE) {
            k = absorber[k];
        }
        int found = position[k];
        for (int j = i; position[j] == NONE; j = absorber[j]) {
            position[j] = found;
        }
        return found;
    }
}
