// SPDX-License-Identifier: Apache-2.0
/** The flowsheet of an assessment, drawn and edited in the page. */
@NullMarked
package org.openrecp.app.assessment.internal.flow;

import org.jspecify.annotations.NullMarked;
