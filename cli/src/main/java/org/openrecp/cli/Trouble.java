// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps a command from its work, as its user sees it.
 *
 * @param file as the user named it
 * @param sheet of a workbook, or null
 * @param cell address in the sheet, or path in a JSON file ({@code $.streams[2].sigma}), or null
 * @param found the value found; null where something is missing
 * @param message what is wrong and what to do
 */
public record Trouble(
        String code,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable String found,
        String message) {

    /** One line: {@code file:sheet!cell: 'found': message}. */
    public String line() {
        return flat(place() + (found == null ? "" : "'" + found + "': ") + message);
    }

    private String place() {
        if (file == null) {
            return "openrecp: ";
        }
        return file
                + (sheet == null ? "" : ":" + sheet)
                + (cell == null ? "" : (sheet == null ? ":" : "!") + cell)
                + ": ";
    }

    private static String flat(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** A file that cannot be read or written. */
    static Trouble with(Path file, IOException e) {
        return new Trouble("file.unusable", file.toString(), null, null, null, reason(e));
    }

    /** What keeps the program from its work, said in a sentence already. */
    static Trouble of(String code, Exception said) {
        return new Trouble(code, null, null, null, null, String.valueOf(said.getMessage()));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "is not there. Correct the name.";
            case AccessDeniedException _ ->
                    "access is denied. Change its permissions, or choose another place.";
            case FileAlreadyExistsException _, NotDirectoryException _ ->
                    "a file is in the way of a folder. Choose another folder.";
            case FileSystemException f when f.getReason() != null ->
                    f.getReason() + ". Choose another place.";
            default -> e.getMessage() + ". Choose another place.";
        };
    }
}
