// SPDX-License-Identifier: Apache-2.0
/** The web application under load: a centre of the size that is promised, and people who use it. */
@NullMarked
package org.openrecp.benchmarks.web;

import org.jspecify.annotations.NullMarked;
