// SPDX-License-Identifier: Apache-2.0
/**
 * Solves sparse symmetric positive definite systems, as they arise when a flowsheet is reconciled:
 * {@code H = A Σ Aᵀ} has one row per balance and an entry wherever two balances share a stream. The
 * rows are eliminated in an order that keeps the triangular factor sparse ({@link
 * org.openrecp.engine.sparse.MinimumDegree}), the factor solves for any right-hand side ({@link
 * org.openrecp.engine.sparse.SparseCholesky}), and those entries of {@code H⁻¹} that the
 * uncertainties of the flows need come from the factor without the rest of the inverse ({@link
 * org.openrecp.engine.sparse.SelectedInverse}).
 */
@NullMarked
package org.openrecp.engine.sparse;

import org.jspecify.annotations.NullMarked;
