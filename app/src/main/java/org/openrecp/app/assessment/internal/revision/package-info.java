// SPDX-License-Identifier: Apache-2.0
/** Revisions of an assessment: frozen when approved, compared with each other. */
@NullMarked
package org.openrecp.app.assessment.internal.revision;

import org.jspecify.annotations.NullMarked;
