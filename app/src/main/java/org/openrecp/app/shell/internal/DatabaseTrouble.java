// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the database is away, that its disk is full or the one where files wait while they are
 * sent, or that it was sent what is no text, instead of "something went wrong". It stands before
 * everything else, for sessions are in the database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseTrouble extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTrouble.class);

    /** SQLSTATE class of connections. */
    private static final String CONNECTION = "08";

    /** Stopped, crashed, starting; too many connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String DISK_FULL = "53100";

    /** How the systems say that a file system, or one's share of it, is full. */
    private static final List<String> NO_ROOM =
            List.of("no space left", "quota exceeded", "not enough space");

    /** A character that no text of PostgreSQL can hold: U+0000, sent by no keyboard. */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private final PlainPage page;

    DatabaseTrouble(PlainPage page) {
        this.page = page;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            var status = status(e);
            if (status.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            page.send(status.getAsInt(), request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /**
     * 503 where the database is away, 507 where a disk is full, 400 where the database was sent
     * what is no text, else nothing.
     */
    static OptionalInt status(Throwable fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMapToInt(e ->
                        switch (e) {
                            case SQLException refused -> status(refused).stream();
                            case IOException failed -> status(failed).stream();
                            default -> IntStream.empty();
                        })
                .findFirst();
    }

    private static OptionalInt status(IOException e) {
        var words = Objects.requireNonNullElse(e.getMessage(), "").toLowerCase(Locale.ROOT);
        return NO_ROOM.stream().anyMatch(words::contains)
                ? OptionalInt.of(HttpStatus.INSUFFICIENT_STORAGE.value())
                : OptionalInt.empty();
    }

    private static OptionalInt status(SQLException e) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.equals(DISK_FULL)) {
            return OptionalInt.of(HttpStatus.INSUFFICIENT_STORAGE.value());
        }
        if (NO_TEXT.contains(state)) {
            return OptionalInt.of(HttpStatus.BAD_REQUEST.value());
        }
        return e instanceof SQLTransientConnectionException
                        || e instanceof SQLNonTransientConnectionException
                        || state.startsWith(CONNECTION)
                        || AWAY.contains(state)
                ? OptionalInt.of(HttpStatus.SERVICE_UNAVAILABLE.value())
                : OptionalInt.empty();
    }
}
