// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void everyModuleKeepsToWhatTheOthersOffer() {
        ApplicationModules.of(OpenRecpApplication.class).verify();
    }
}
