// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import org.openrecp.app.shell.Shell;
import org.openrecp.engine.quantity.Unit;

/**
 * What a company follows by months.
 *
 * @param name as the company calls it; empty: as the slot is called
 */
public record Item(Slot slot, String name, Unit unit) {
    /** Its name in the reader's language. */
    public String label(Shell shell) {
        return name.isEmpty() ? shell.text(slot.key()) : name;
    }
}
