// SPDX-License-Identifier: Apache-2.0
/** Text as files hold it: the two languages, comma-separated values, files that appear whole. */
@NullMarked
package org.openrecp.formats.text;

import org.jspecify.annotations.NullMarked;
