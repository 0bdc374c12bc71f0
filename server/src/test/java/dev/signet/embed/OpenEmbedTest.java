package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.NullNode;

/// The path of a good ticket, and what content is not shown.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenEmbedTest {
    private EmbedWorld world;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void letsTheViewerInUntilTheTicketEnds() {
        EmbedOutcome.Opened opened = world.opened(world.ticket().with("sub", "first@example.com"));
        assertThat(opened.workbook().id()).isEqualTo(world.workbook);
        assertThat(opened.session().endsAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
        assertThat(opened.session().left(world.clock.instant())).isEqualTo(Duration.ofHours(1));
        MemberId member = opened.session().viewer().orElseThrow().member();
        assertThat(opened.session().viewer().orElseThrow())
                .isEqualTo(new Principal.Viewer(
                        world.admin.organization(),
                        member,
                        world.host.credential().id()));
        assertThat(world.embeds.sessions().viewerOf(opened.session())).hasValueSatisfying(viewer -> {
            assertThat(viewer.email()).isEqualTo("first@example.com");
            assertThat(viewer.teams()).containsExactly(EmbedWorld.TEAM);
            assertThat(viewer.attributes()).isEqualTo(Map.of("Region", "West"));
        });
        assertThat(world.count("select count(*) from access.members where email = 'first@example.com'"
                        + " and kind = 'embed' and first_name = 'Embed' and last_name = 'User'"))
                .isEqualTo(1);
    }

    @Test
    void takesWhatRealHostsSend() {
        List<HostToken> tickets = List.of(
                world.ticket().with("aud", "https://wild.example.com").with("ver", "1.0"),
                world.ticket().with("ver", "1.1").with("aud", "sigmacomputing"),
                world.ticket()
                        .with("ver", NullNode.getInstance())
                        .with("aud", List.of("a"))
                        .with("scope", "embed"),
                world.ticket().without("iss"),
                world.ticket().withoutHeader("kid"),
                world.ticket().withoutHeader("typ"),
                world.ticket().with("embed", Map.of("url", "x")).with("session_length", 60),
                world.ticket().with("jti", "1f"),
                world.ticket().with("sub", "PAT_x@Example.com").with("first_name", "Pat"),
                world.ticket().with("iat", world.clock.instant().getEpochSecond() + 60),
                world.ticket().with("iat", world.clock.instant().getEpochSecond() + 0.75),
                world.ticket().with("tenant", world.admin.organization().toString()),
                world.ticket().with("teams", List.of()).with("sub", "none@example.com"),
                world.ticket().with("user_attributes", Map.of()),
                world.ticket().with("account_type", "viewer"));
        // Without teams one sees nothing, but comes in: that ticket alone is refused, for the content.
        for (HostToken ticket : tickets) {
            EmbedOutcome outcome = world.open(ticket);
            if (List.of().equals(ticket.claims().get("teams"))) {
                assertThat(EmbedWorld.refusal(outcome).reason()).isEqualTo(EmbedReason.NOT_SHARED);
            } else {
                assertThat(outcome).as("%s", ticket).isInstanceOf(EmbedOutcome.Opened.class);
            }
        }
    }

    @Test
    void aTicketMayHoldThirtyDays() {
        long now = world.clock.instant().getEpochSecond();
        assertThat(world.open(world.ticket().with("exp", now + 2_592_000))).isInstanceOf(EmbedOutcome.Opened.class);
        EmbedRefusal why = EmbedWorld.refusal(world.open(world.ticket().with("exp", now + 2_592_001)));
        assertThat(why.code()).isEqualTo(EmbedCode.EINVAL);
        assertThat(why.sentence()).contains("exp").contains("30 days");
    }

    @Test
    void showsPagesThatAreThereAndVisible() {
        String hidden = world.workbooks.page(world.workbook, 1);
        assertThat(open(new EmbedTarget.Page(world.workbook, world.workbooks.page(world.workbook, 0))))
                .isInstanceOf(EmbedOutcome.Opened.class);
        for (String page : List.of(hidden, "gone", "' or 1=1")) {
            EmbedRefusal why = EmbedWorld.refusal(open(new EmbedTarget.Page(world.workbook, page)));
            assertThat(why.reason()).isEqualTo(EmbedReason.NO_PAGE);
            assertThat(why.code()).isEqualTo(EmbedCode.ESTALE);
            assertThat(why.fault()).isEqualTo(Fault.NOT_FOUND);
        }
    }

    @Test
    void showsElementsOfVisiblePages() {
        assertThat(open(new EmbedTarget.Element(world.workbook, world.workbooks.element(world.workbook, 0))))
                .isInstanceOf(EmbedOutcome.Opened.class);
        for (String element : List.of(world.workbooks.element(world.workbook, 1), "gone")) {
            EmbedRefusal why = EmbedWorld.refusal(open(new EmbedTarget.Element(world.workbook, element)));
            assertThat(why.reason()).isEqualTo(EmbedReason.NO_ELEMENT);
            assertThat(why.code()).isEqualTo(EmbedCode.ESTALE);
        }
    }

    @Test
    void refusesWorkbooksThatAreNotThereNotPublishedOrNotShared() {
        EmbedRefusal absent = EmbedWorld.refusal(open(new EmbedTarget.Whole(InodeId.random())));
        EmbedRefusal draft = EmbedWorld.refusal(open(new EmbedTarget.Whole(world.workbooks.unpublished())));
        EmbedRefusal unshared = EmbedWorld.refusal(open(new EmbedTarget.Whole(world.workbooks.publish())));
        assertThat(absent).isEqualTo(draft);
        assertThat(absent.code()).isEqualTo(EmbedCode.ENOENT);
        assertThat(absent.fault()).isEqualTo(Fault.NOT_FOUND);
        assertThat(unshared.code()).isEqualTo(EmbedCode.EACCES);
        assertThat(unshared.fault()).isEqualTo(Fault.FORBIDDEN);
    }

    @Test
    void refusedForTheContentATicketIsUsedUp() {
        String token = world.host.sign(world.ticket());
        assertThat(EmbedWorld.refusal(world.open(token, new EmbedTarget.Whole(InodeId.random())))
                        .reason())
                .isEqualTo(EmbedReason.NO_WORKBOOK);
        assertThat(EmbedWorld.refusal(world.open(token)).reason()).isEqualTo(EmbedReason.USED);
    }

    @Test
    void theUrlIdOfTheContractIsTheWorkbooksId() {
        assertThat(InodeId.parse("7PsO2B8IxEaJHEkevrDV"))
                .isEqualTo(InodeId.parse("00112233-4455-4677-8899-aabbccddeeff"))
                .isPresent();
    }

    @Test
    void writesDownWhoCameAndWhoWasRefusedAndNeverATicket() {
        String token = world.host.sign(world.ticket().with("sub", "audited@example.com"));
        world.open(token);
        world.open(token);
        assertThat(audited("embed.session-start", "")).isPositive();
        assertThat(audited("member.create", "audited@example.com")).isEqualTo(1);
        assertThat(audited("embed.refuse", "USED")).isPositive();
        for (String part : List.of(token.substring(0, 30), token.substring(token.lastIndexOf('.') + 1))) {
            assertThat(world.count("select count(*) from access.audit_records where position('" + part
                            + "' in (details || subject || actor)) > 0"))
                    .isZero();
        }
    }

    private long audited(String action, String detail) {
        return world.count("select count(*) from access.audit_records where action = '" + action + "' and position('"
                + detail + "' in details) > 0");
    }

    private EmbedOutcome open(EmbedTarget target) {
        return world.open(world.host.sign(world.ticket()), target);
    }
}
