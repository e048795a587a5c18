# SPDX-License-Identifier: Apache-2.0
"""Times SciPy's splu on a matrix written by WriteSystem: factor and solve.

Usage: splu.py FILE REPETITIONS; prints "seconds entries-of-L residual" of the fastest run.
"""
import sys
import time

import numpy as np
from scipy.sparse import csc_matrix, tril
from scipy.sparse.linalg import splu


def read(path):
    raw = np.fromfile(path, dtype=np.uint8)
    n, nonzeros = raw[:8].view(np.int32)
    at = 8
    start = raw[at : at + 4 * (n + 1)].view(np.int32)
    at += 4 * (n + 1)
    row = raw[at : at + 4 * nonzeros].view(np.int32)
    at += 4 * nonzeros
    value = np.frombuffer(raw[at : at + 8 * nonzeros].tobytes())
    rhs = np.frombuffer(raw[at + 8 * nonzeros :].tobytes())
    lower = csc_matrix((value, row, start), shape=(n, n))
    return csc_matrix(lower + tril(lower, -1).T), rhs


h, rhs = read(sys.argv[1])
best = float("inf")
for _ in range(int(sys.argv[2])):
    begin = time.perf_counter()
    factor = splu(h, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0, options={"SymmetricMode": True})
    x = factor.solve(rhs)
    best = min(best, time.perf_counter() - begin)
residual = np.abs(h @ x - rhs).max() / np.abs(rhs).max()
print(f"{best:.6f} {factor.L.nnz} {residual:.1e}")
