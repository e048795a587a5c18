// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.app.BrowserTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks and follow-up as a consultant and a company see them. */
class FollowUpBrowserTest extends BrowserTest {
    @Autowired private Assessments assessments;
    @Autowired private OptionSheet options;
    @Autowired private Revisions revisions;

    private final UUID assessment = UUID.randomUUID();
    private final Somebody consultant;
    private final Somebody owner;
    private String option = "";

    FollowUpBrowserTest(@Autowired Workplace workplace) {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
        owner = workplace.person(centre, company, Role.COMPANY);
    }

    static Stream<Device> devices() {
        return Stream.of(Device.DESKTOP, Device.PHONE.in("vi"), Device.DESKTOP.inTheDark());
    }

    @BeforeEach
    void anAssessmentOfThePaperMill() {
        consultant
                .scope()
                .run(() -> {
                    assessments.open(assessment, company(), "Giấy Sông Hồng 2025");
                    assessments.put(assessment, paperMill(), new Author(consultant.id(), "Lan"));
                    option = options.list(assessment).getFirst().row().toString();
                });
    }

    @ParameterizedTest
    @MethodSource("devices")
    void showsEveryPageToEveryone(Device device) {
        var page = open(device, "/sign-in");
        signIn(page, consultant.address(), Workplace.PASSWORD);
        page.waitForURL(address -> !address.contains("/sign-in"));
        assertAll(
                Stream.of(
                                "/tasks",
                                "/tasks/5",
                                "/causes",
                                "/options",
                                "/options/library",
                                "/options/" + option,
                                "/plan")
                        .map(part ->
                                () -> {
                                    page.navigate(url("/assessments/" + assessment + part));
                                    picture(page, device, part.replace(option, "one"));
                                    assertAccessible(page);
                                    assertFitsTheWidth(page);
                                }));
    }

    @Test
    void takesAPhotoAndShowsItAtOnce() throws IOException {
        var page = open(Device.PHONE, "/sign-in");
        signIn(page, owner.address(), Workplace.PASSWORD);
        page.navigate(url("/assessments/" + assessment + "/options/" + option));

        page.locator("input[capture]")
                .setInputFiles(new FilePayload("meter.jpg", "image/jpeg", photo()));
        page.locator(".evidence-files img").waitFor();
        assertThat(page.locator(".evidence-files").innerText()).contains("meter.jpg");

        page.locator("input[multiple]")
                .setInputFiles(new FilePayload("x.svg", "image/svg+xml", new byte[] {'<', 'a'}));
        page.locator(".evidence .alert-danger").waitFor();
        assertAccessible(page);
        picture(page, Device.PHONE, "/owner");
    }

    @Test
    void saysWhyAFileIsNotKeptOnceTheAssessmentIsFrozen() throws IOException {
        var page = open(Device.DESKTOP, "/sign-in");
        signIn(page, consultant.address(), Workplace.PASSWORD);
        page.navigate(url("/assessments/" + assessment + "/tasks/1"));
        consultant
                .scope()
                .run(() ->
                        revisions.freeze(
                                assessment, "approved", new Author(consultant.id(), "Lan")));

        page.locator("input[multiple]")
                .setInputFiles(new FilePayload("meter.jpg", "image/jpeg", photo()));

        var alert = page.locator(".evidence .alert-danger");
        alert.waitFor();
        assertThat(alert.innerText())
                .startsWith("meter.jpg: It changed meanwhile. Somebody froze, judged or changed");
    }

    private UUID company() {
        return Objects.requireNonNull(owner.scope().company());
    }

    private static void picture(Page page, Device device, String part) {
        var name =
                part.substring(1).replace('/', '-')
                        + "-"
                        + device.width()
                        + "-"
                        + device.language()
                        + (device.dark() ? "-dark" : "");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static PlantRows paperMill() {
        var file = Path.of(System.getProperty("openrecp.root"), "examples", "paper", "plant.xlsx");
        return switch (PlantWorkbook.rows(file)) {
            case RowsResult.Rows(var rows, _) -> rows;
            case RowsResult.Rejected(var problems, _) -> throw new AssertionError(problems);
        };
    }
}
