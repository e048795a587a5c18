// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

/**
 * Somebody who looks at a target.
 *
 * @param company −1 for somebody outside
 * @param level how far the target must be able to go up in these eyes
 * @param down how far it must be able to go down; less where less is in it that is not their own
 */
record Eyes(int company, double level, double down) {
    static Eyes outside(Target target) {
        return new Eyes(-1, target.level(), Math.min(target.level(), target.cause().magnitude));
    }

    static Eyes of(int company, Target target, Sensitivity sensitivity) {
        double level = sensitivity.level(target.cause(), target.level(), company);
        double others = target.cause().magnitude - target.cause().of(company);
        return new Eyes(company, level, Math.min(level, others));
    }
}
