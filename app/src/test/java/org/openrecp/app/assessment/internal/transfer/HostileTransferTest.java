// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openrecp.app.assessment.internal.transfer.TravellingAssessment.done;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Files that somebody made to do harm are refused, and nothing of them is taken in. */
@SpringBootTest
@AutoConfigureMockMvc
class HostileTransferTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Transfers transfers;
    @Autowired private JdbcClient database;
    @Autowired private Environment settings;

    private final UUID claim = UUID.randomUUID();
    private TravellingAssessment work;
    private Somebody lan;
    private Somebody minh;
    private Somebody hoa;

    @BeforeEach
    void anAssessmentWithEverything() throws Exception {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        lan = workplace.person(centre, company, Role.CONSULTANT);
        minh = workplace.person(centre, company, Role.CONSULTANT);
        hoa = workplace.person(centre, company, Role.CENTRE_MANAGER);
        work =
                new TravellingAssessment(
                        browser, assessments, transfers, database, settings, centre, company);
        work.openWithEverything(lan, minh, UUID.randomUUID(), claim);
    }

    @ParameterizedTest
    @CsvSource({
        "isic, 7",
        "website, javascript://x%0Aalert(1)",
        "shortName, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    })
    void makesNoCompanyThatNoFormWouldTake(String field, String value) throws Exception {
        var unknown = UUID.randomUUID().toString();
        var assessment = UUID.randomUUID().toString();
        var file =
                Zips.edited(
                        work.write(lan),
                        "manifest.json",
                        t ->
                                t.replace(work.company.toString(), unknown)
                                        .replace(work.id.toString(), assessment)
                                        .replaceAll(
                                                "\"%s\":(null|\"[^\"]*\")".formatted(field),
                                                "\"%s\":\"%s\"".formatted(field, value)));

        refused(hoa, file, "assessment.transfer-company");
    }

    @ParameterizedTest
    @CsvSource({
        "a wrong checksum, assessment.transfer-damaged",
        "a photo that is a program, assessment.transfer-evidence",
        "a photo with a program behind it, assessment.transfer-evidence",
        "a photo that is missing, assessment.transfer-evidence",
        "a path out of the folder, assessment.transfer-unknown-part",
        "an unknown column, assessment.transfer-damaged",
        "an unknown kind of record, assessment.transfer-damaged",
        "a field that is none, assessment.transfer-damaged",
        "an amount beyond all measure, assessment.transfer-damaged",
        "a claim of an option elsewhere, assessment.transfer-foreign",
        "evidence of a task elsewhere, assessment.transfer-foreign",
        "another company, assessment.transfer-foreign",
        "a bomb, assessment.transfer-too-large"
    })
    void refusesWhatIsHostileWholly(String hostility, String key) throws Exception {
        var file = hostile(hostility, work.write(lan));
        done(work.task(minh, 9, "doing", "Meanwhile"));
        var before = work.state();

        refused(hoa, file, key);

        assertThat(work.state()).isEqualTo(before);
        if (!hostility.equals("another company")) {
            work.forget();
            refused(hoa, file, key);
            assertThat(work.count("assessment")).isZero();
        }
    }

    private byte[] hostile(String hostility, byte[] file) throws Exception {
        var other = UUID.randomUUID().toString();
        return switch (hostility) {
            case "a wrong checksum" ->
                    Zips.zip(
                            Map.of(
                                    "manifest.json",
                                    "{}",
                                    "changes.jsonl",
                                    "",
                                    "checksums.txt",
                                    "0"));
            case "a photo that is a program" ->
                    photo(file, p -> "<script>1</script>".getBytes(UTF_8));
            case "a photo with a program behind it" ->
                    photo(
                            file,
                            p -> {
                                var longer = java.util.Arrays.copyOf(p, p.length + 20);
                                System.arraycopy(
                                        "<script>1</script>".getBytes(UTF_8),
                                        0,
                                        longer,
                                        p.length,
                                        18);
                                return longer;
                            });
            case "a photo that is missing" -> {
                var parts = Zips.parts(file);
                parts.keySet().removeIf(name -> name.startsWith("evidence/"));
                parts.put(
                        "evidence.jsonl",
                        fresh(
                                new String(
                                        parts.getOrDefault("evidence.jsonl", new byte[0]), UTF_8)));
                yield Zips.sealed(parts);
            }
            case "a path out of the folder" -> {
                var parts = Zips.parts(file);
                parts.put("evidence/../../../tmp/evil", new byte[] {1});
                yield Zips.sealed(parts);
            }
            case "an unknown column" ->
                    Zips.edited(
                            file,
                            "claims.jsonl",
                            t -> t.replace("{\"id\"", "{\"centre\":\"x\",\"id\""));
            case "an unknown kind of record" ->
                    Zips.edited(
                            file, "records.jsonl", t -> t.replace("\"screening\"", "\"account\""));
            case "a field that is none" ->
                    Zips.edited(
                            file,
                            "records.jsonl",
                            t -> t.replace("\"responsible\"", "\"password\""));
            case "an amount beyond all measure" ->
                    Zips.edited(
                            file,
                            "claims.jsonl",
                            t -> t.replaceAll("\"money\":[0-9.]+", "\"money\":1e999999999"));
            case "a claim of an option elsewhere" ->
                    Zips.edited(
                            file,
                            "claims.jsonl",
                            t ->
                                    t.replace(work.option().toString(), other)
                                            .replace(claim.toString(), other));
            case "evidence of a task elsewhere" ->
                    Zips.edited(
                            file,
                            "evidence.jsonl",
                            t -> t.replace(work.taskId(3).toString(), other));
            case "another company" ->
                    Zips.edited(
                            file,
                            "manifest.json",
                            t ->
                                    t.replace(
                                            work.company.toString(),
                                            workplace.company(work.centre).toString()));
            case "a bomb" -> {
                var parts = Zips.parts(file);
                parts.put("claims.jsonl", new byte[100_000_001]);
                yield Zips.sealed(parts);
            }
            default -> throw new IllegalArgumentException(hostility);
        };
    }

    /** Evidence under new ids, so that it is not known. */
    private static byte[] fresh(String lines) {
        return lines.replaceAll("\\{\"id\":\"[0-9a-f]{4}", "{\"id\":\"0000")
                .replaceAll("\"sentSha256\":\"[0-9a-f]{4}", "\"sentSha256\":\"0000")
                .getBytes(UTF_8);
    }

    /** A photo changed, with the checksums that fit, under an id that is not known. */
    private static byte[] photo(byte[] file, java.util.function.UnaryOperator<byte[]> change)
            throws Exception {
        var parts = Zips.parts(file);
        var changed = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, content) -> {
            if (name.startsWith("evidence/")) {
                changed.put(
                        "evidence/0000" + name.substring("evidence/0000".length()),
                        change.apply(content));
            } else {
                changed.put(
                        name,
                        name.equals("evidence.jsonl")
                                ? fresh(new String(content, UTF_8))
                                : content);
            }
        });
        return Zips.sealed(changed);
    }

    private void refused(Somebody by, byte[] file, String key) {
        assertThatExceptionOfType(TransferRefused.class)
                .isThrownBy(() -> work.take(by, file))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
