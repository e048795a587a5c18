// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;

/**
 * A centre brings a workbook of 100,000 rows of 500 companies in 25 years to a running application
 * of this machine: sent, tried and loaded as a person does it. Prints how long each took.
 */
public final class HistoryImport {
    private static final int ROWS = 100_000;
    private static final int COMPANIES = 500;
    private static final int YEARS = 25;
    private static final String[] PLACES = {
        "Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Phú Thọ", "Nghệ An", "Đồng Nai", "Thái Nguyên"
    };
    private static final String[] SYLLABLES = {
        "An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Khánh", "Lâm", "Minh", "Nam", "Phúc",
        "Quang", "Sơn", "Tâm", "Uyên", "Vân", "Xuân", "Yên", "Thịnh", "Trường", "Hưng", "Bảo",
                "Kiên"
    };

    private HistoryImport() {}

    /**
     * Runs.
     *
     * @param arguments address of the application and e-mail address of a centre's manager; the
     *     password is in the variable OPENRECP_LOAD_PASSWORD
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("Usage: HistoryImport http://127.0.0.1:8080 EMAIL");
            System.exit(2);
        }
        var session = new WebSession(URI.create(arguments[0]));
        session.signIn(arguments[1], System.getenv("OPENRECP_LOAD_PASSWORD"));
        var content = workbook();
        System.out.printf(
                Locale.ROOT,
                "%,d rows of %d companies in %d sheets, %.1f MB%n",
                ROWS,
                COMPANIES,
                YEARS,
                content.length / 1e6);
        var id = UUID.randomUUID();
        long start = System.nanoTime();
        session.upload("/history", "/history/files", id, "history.xlsx", content);
        start = print("send", start);
        wait(session, session.post("/history/" + id, "/history/" + id + "/check", Map.of()));
        start = print("try", start);
        wait(session, session.post("/history/" + id, "/history/" + id + "/load", Map.of()));
        print("load", start);
    }

    private static long print(String what, long start) {
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
        return System.nanoTime();
    }

    private static void wait(WebSession session, String job)
            throws IOException, InterruptedException {
        var state = Pattern.compile("role=\"status\" class=\"badge ([a-z-]+)\"");
        while (true) {
            var page = session.get(URI.create(job).getPath() + "/state");
            var badge = WebSession.find(state, page).group(1);
            if (badge.equals("bg-green-lt")) {
                System.out.println(
                        WebSession.find(Pattern.compile("<p>([^<]+)</p>"), page).group(1));
                return;
            }
            if (badge.equals("bg-orange-lt")) {
                throw new IOException(page);
            }
            Thread.sleep(100);
        }
    }

    /** One sheet a year, savings of companies; the same for every run. */
    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        var random = new SplittableRandom(4);
        try (var book = new Workbook(out, "Benchmark", "1.0")) {
            for (int year = 0; year < YEARS; year++) {
                var sheet = book.newWorksheet("Năm " + (1999 + year));
                var headers =
                        new String[] {
                            "Doanh nghiệp",
                            "Tỉnh",
                            "Giải pháp",
                            "Đầu tư (triệu đồng)",
                            "Tiết kiệm điện (kWh/năm)",
                            "Tiết kiệm nước (m3/năm)",
                            "Lợi ích kinh tế (triệu đồng/năm)"
                        };
                for (int column = 0; column < headers.length; column++) {
                    sheet.value(0, column, headers[column]);
                }
                for (int row = 1; row <= ROWS / YEARS; row++) {
                    int company = random.nextInt(COMPANIES);
                    sheet.value(row, 0, name(company));
                    sheet.value(row, 1, PLACES[company % PLACES.length]);
                    sheet.value(row, 2, "Giải pháp " + row);
                    sheet.value(row, 3, random.nextInt(1, 5_000));
                    sheet.value(row, 4, random.nextInt(1_000, 900_000));
                    sheet.value(row, 5, random.nextInt(10, 90_000));
                    sheet.value(row, 6, random.nextInt(1, 9_000) / 10.0);
                }
            }
        }
        return out.toByteArray();
    }

    /** Names that are no likenesses of each other. */
    private static String name(int company) {
        int count = SYLLABLES.length;
        return "Công ty TNHH %s %s %s"
                .formatted(
                        SYLLABLES[company % count],
                        SYLLABLES[(company / count) % count].toUpperCase(Locale.ROOT),
                        SYLLABLES[(company * 7 + company / count) % count]
                                + Integer.toString(1000 + company * 37, 36));
    }
}
