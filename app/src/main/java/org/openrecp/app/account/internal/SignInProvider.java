// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

/**
 * An OpenID Connect provider.
 *
 * @param path begins the sign-in there
 */
public record SignInProvider(String name, String path) {}
