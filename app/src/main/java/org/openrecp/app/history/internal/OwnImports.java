// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.UUID;
import org.openrecp.app.shell.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The files that a reader may open; any other is not there. */
@Component
class OwnImports {
    private final ImportStore imports;

    OwnImports(ImportStore imports) {
        this.imports = imports;
    }

    HistoryImport get(UUID id, Reader reader) {
        return imports.find(id)
                .filter(f -> f.centre().equals(reader.centre()))
                .orElseThrow(OwnImports::notThere);
    }

    /** One that can still be changed. */
    HistoryImport open(UUID id, Reader reader) {
        var file = get(id, reader);
        if (!file.isOpen()) {
            throw closed();
        }
        return file;
    }

    /** It was loaded, or changed by somebody else, since it was looked at. */
    static ResponseStatusException closed() {
        return new ResponseStatusException(HttpStatus.CONFLICT);
    }

    static UUID centre(Reader reader) {
        var centre = reader.centre();
        if (centre == null) {
            throw notThere();
        }
        return centre;
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
