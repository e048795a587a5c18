// SPDX-License-Identifier: Apache-2.0
/**
 * Material flow cost accounting (ISO 14051): what product and each loss cost, per quantity centre.
 * Product and losses together carry every cost that the company pays.
 */
@NullMarked
package org.openrecp.engine.mfca;

import org.jspecify.annotations.NullMarked;
