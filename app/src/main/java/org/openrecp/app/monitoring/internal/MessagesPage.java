// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.List;
import java.util.UUID;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Form;

/**
 * The messages of a company and the form of the next.
 *
 * @param path where it is sent
 * @param back where the reader came from
 * @param id of the next message
 * @param unread how many of the first are new to the reader
 */
public record MessagesPage(
        Company company,
        String path,
        String back,
        UUID id,
        Form form,
        List<Message> messages,
        long unread) {
    public MessagesPage {
        messages = List.copyOf(messages);
    }
}
