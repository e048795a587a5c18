// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

/** A cell that something was read from. */
public record CellText(String address, String text) {}
