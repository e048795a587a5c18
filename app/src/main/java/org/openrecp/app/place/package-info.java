// SPDX-License-Identifier: Apache-2.0
/**
 * Administrative units over time. A unit is an identity with a validity: Viet Nam went from 63 to
 * 34 provinces on 1 July 2025 and gave codes of old units to new ones, so that code 15 was Yên Bái
 * and is now Lào Cai. A fact keeps the finest unit known when it was recorded; {@link
 * org.openrecp.app.place.Places} says which unit holds that area on any other day.
 *
 * <p>Limits: Viet Nam from 1 August 2008 (Hà Tây joined Hà Nội that day), at the level of
 * provinces; the units of Cambodia and Lao PDR as the list of ISO 3166-2 has them, without dates.
 */
@ApplicationModule(allowedDependencies = {"database", "shell"})
@NullMarked
package org.openrecp.app.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
