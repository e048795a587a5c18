// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Over a real connection, as only then the server's own limits count. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadLimitTest implements DatabaseTest {
    private static final long GIGABYTE = 1_000_000_000;
    private static final long AT_MOST = 64_000_000;

    @Autowired private WebServerApplicationContext server;

    @Test
    void refusesAGigabyteBeforeReadingIt() throws Exception {
        try (var socket = connect("Content-Length: " + GIGABYTE)) {
            assertThat(firstLine(socket)).contains(" 413");
        }
    }

    @Test
    void stopsReadingAGigabyteThatDoesNotSayItsSize() throws Exception {
        try (var socket = connect("Transfer-Encoding: chunked")) {
            assertThat(write(socket, GIGABYTE)).isLessThan(AT_MOST);
        }
    }

    private Socket connect(String length) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.getWebServer().getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(
                        """
                        POST /evidence/of/shelf/00000000-0000-0000-0000-000000000000 HTTP/1.1
                        Host: localhost
                        Content-Type: multipart/form-data; boundary=b
                        %s

                        """
                                .formatted(length)
                                .replace("\n", "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0 && c != '\r'; ) {
            line.append((char) c);
            c = socket.getInputStream().read();
        }
        return line.toString();
    }

    /** How much of a file the server takes before it closes the connection. */
    private static long write(Socket socket, long bytes) {
        long written = 0;
        var block = new byte[1 << 20];
        try {
            var out = socket.getOutputStream();
            chunk(
                    socket,
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            while (written < bytes) {
                chunk(socket, block);
                written += block.length;
                out.flush();
            }
        } catch (IOException e) {
            return written;
        }
        return written;
    }

    private static void chunk(Socket socket, byte[] content) throws IOException {
        var out = socket.getOutputStream();
        out.write("%x\r\n".formatted(content.length).getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
