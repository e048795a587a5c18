// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Form;

/** The choice of what is followed by months. */
public record ItemsPage(Company company, Form form) {}
