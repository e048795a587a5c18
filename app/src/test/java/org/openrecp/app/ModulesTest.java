// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void everyModuleKeepsToWhatTheOthersOffer() {
        // compiled templates show what their own module hands them
        var templates = resideInAPackage("org.openrecp.app.pages..");
        ApplicationModules.of(OpenRecpApplication.class, templates).verify();
    }
}
