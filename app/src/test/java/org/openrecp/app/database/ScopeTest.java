// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@AutoConfigureMockMvc
class ScopeTest implements DatabaseTest {
    @Autowired private TransactionOperations transactions;

    private final Scope centre =
            new Scope(Scope.Reach.CENTRE, new UUID(0, 1), null, new UUID(0, 2));

    @Test
    void isRefusedWithinATransactionOfAnotherThatWouldKeepItsOwn() {
        assertThatThrownBy(() ->
                        Scope.SYSTEM.run(
                                () -> transactions.executeWithoutResult(_ -> centre.run(() -> {}))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keeps the scope of its beginning");
    }

    @Test
    void mayBeTheSameAgainOrHoldATransactionOfItsOwn() {
        Scope.SYSTEM.run(() -> {
            assertThat(transactions.<Integer>execute(_ -> Scope.SYSTEM.call(() -> 1))).isOne();
            assertThat(centre.<Integer, RuntimeException>call(() -> transactions.execute(_ -> 2)))
                    .isEqualTo(2);
        });
    }
}
