// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.ledger;

/** The first page that a manager sees of a server that was just started on a filled ledger. */
final class FirstVisit {
    private FirstVisit() {}

    /**
     * Runs.
     *
     * @param arguments the address of the server
     */
    public static void main(String[] arguments) throws Exception {
        var page = SignedIn.to(arguments[0], LedgerStudy.EMAIL, LedgerStudy.PASSWORD);
        for (var visit : new String[] {"first", "second"}) {
            long start = System.nanoTime();
            page.get("/dashboard?figure=RES-EL&map=34");
            System.out.printf(
                    "%9.3f s  dashboard with map, %s visit after the start of the server%n",
                    (System.nanoTime() - start) / 1e9, visit);
        }
    }
}
