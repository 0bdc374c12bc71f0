package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Grantee;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import dev.signet.base.Json;
import dev.signet.credentials.Scope;
import dev.signet.embed.EmbedWorld.Host;
import dev.signet.embed.SandboxUrl.Outcome;
import dev.signet.embed.SandboxWish.Mode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// URLs that the server signs for trying embeds out.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignSandboxUrlTest {
    private EmbedWorld world;
    private Explained explained;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        explained = new Explained(world);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private SandboxWish wish(Mode mode, String email, Map<String, JsonNode> claims) {
        return new SandboxWish(
                world.host.credential().id(),
                new SandboxWish.Content(mode, new EmbedTarget.Whole(world.workbook)),
                new SandboxWish.Someone(
                        Optional.of(email),
                        Optional.of(List.of(EmbedWorld.TEAM)),
                        Optional.of("View"),
                        Map.of("Region", "North West"),
                        new SandboxWish.Names(Optional.empty(), Optional.empty(), Optional.empty())),
                Duration.ofHours(1),
                new SandboxWish.Additions(claims, Map.of(":theme", "Dark")));
    }

    private Outcome sign(Principal asker, SandboxWish wish) {
        return explained.tools.sandbox().sign(asker, EmbedWorld.HERE, wish);
    }

    private SandboxUrl signed(SandboxWish wish) {
        return ((Outcome.Signed) sign(world.admin, wish)).url();
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void signsATokenThatOpensOnce() {
        SandboxUrl url = signed(wish(Mode.TOKEN, "try@example.com", Map.of()));
        assertThat(url.url()).startsWith(HostUrl.BASE + "/acme/workbook/").endsWith("&:embed=true&:theme=Dark");
        assertThat(url.expiresAt()).isEqualTo(world.clock.instant().plusSeconds(3_600));
        assertThat(explained.explain(url.url()).opens()).isTrue();
        String token = url.url().replaceFirst(".*:jwt=([^&]+).*", "$1");
        assertThat(world.open(token)).isInstanceOf(EmbedOutcome.Opened.class);
        assertThat(EmbedWorld.refusal(world.open(token)).reason()).isEqualTo(EmbedReason.USED);
    }

    @Test
    void signsAWholeUrlThatOpens() {
        SandboxUrl url = signed(wish(Mode.WHOLE_URL, "whole@example.com", Map.of()));
        assertThat(url.token()).isEmpty();
        assertThat(Explained.failed(explained.explain(url.url()))).isEmpty();
        assertThat(world.ask(url.url())).isInstanceOf(EmbedOutcome.Opened.class);
    }

    @Test
    void letsRawClaimsWin() {
        SandboxUrl url = signed(wish(
                Mode.TOKEN,
                "raw@example.com",
                Map.of("exp", json("1893459999"), "teams", json("[\"Nobody\"]"), "more", json("null"))));
        assertThat(url.token().orElseThrow().claims().get("teams")).isEqualTo(json("[\"Nobody\"]"));
        assertThat(url.expiresAt().getEpochSecond()).isEqualTo(1_893_459_999L);
        assertThat(Explained.failed(explained.explain(url.url()))).contains(EmbedRule.TEAMS);
        assertThat(sign(world.admin, wish(Mode.WHOLE_URL, "raw@example.com", Map.of("a", json("1")))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void auditsThatOneWasMadeWithoutIt() {
        SandboxUrl url = signed(wish(Mode.TOKEN, "audited@example.com", Map.of()));
        assertThat(recordsWith("client:" + world.host.credential().id())).isPositive();
        assertThat(recordsWith(url.url().replaceFirst(".*\\.([^.&]+)&.*", "$1")))
                .isZero();
    }

    @Test
    void auditsForWhomTheClaimsSay() {
        signed(wish(Mode.TOKEN, "field@example.com", Map.of("sub", json("\"claim@example.com\""))));
        assertThat(recordsWith("claim@example.com")).isPositive();
        assertThat(recordsWith("field@example.com")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        ":email, the field email",
        ":client_id, the field clientId",
        ":session_length, the field sessionLength",
        ":nonce, the server",
        ":time, the server",
        ":signature, the server"
    })
    void refusesParametersOfSignedUrlsThatAreNotForAdding(String name, String instead) {
        SandboxWish plain = wish(Mode.WHOLE_URL, "whole@example.com", Map.of());
        SandboxWish added = new SandboxWish(
                plain.client(),
                plain.content(),
                plain.someone(),
                plain.length(),
                new SandboxWish.Additions(Map.of(), Map.of(name, "other@example.com")));
        assertThat(sign(world.admin, added)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("parameters." + name);
            assertThat(refused.sentence()).contains(instead);
        });
    }

    private long recordsWith(String text) {
        return world.count("select count(*) from access.audit_records r where action = 'embed.sandbox-url'"
                + " and position('" + text + "' in r::text) > 0");
    }

    @Test
    void signsForOwnersForThemselvesAlone() {
        Member owner = world.member("sandbox@example.com", MemberKind.INTERNAL, "Build");
        Host own = world.credential(owner.id(), Scope.EMBED);
        world.share(world.workbook, new Grantee.ToMember(owner.id()));
        Principal asker = new Principal.Human(world.admin.organization(), owner.id());
        SandboxWish mine = bare(own, Optional.empty(), Map.of());
        SandboxUrl url = ((Outcome.Signed) sign(asker, mine)).url();
        assertThat(explained.explain(asker, url.url(), Optional.empty()).opens())
                .isTrue();
        assertThat(sign(asker, bare(own, Optional.of("other@example.com"), Map.of())))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(sign(asker, bare(own, Optional.empty(), Map.of("sub", json("\"other@example.com\"")))))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(sign(asker, bare(own, Optional.empty(), Map.of("sub", json("[\"sandbox@example.com\"]")))))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(sign(asker, wish(Mode.TOKEN, "sandbox@example.com", Map.of())))
                .isInstanceOf(Outcome.NotFound.class);
        Member nobody = world.member("nosandbox@example.com", MemberKind.INTERNAL, "Build");
        assertThat(sign(new Principal.Human(world.admin.organization(), nobody.id()), mine))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    private SandboxWish bare(Host host, Optional<String> email, Map<String, JsonNode> claims) {
        return new SandboxWish(
                host.credential().id(),
                new SandboxWish.Content(Mode.TOKEN, new EmbedTarget.Whole(world.workbook)),
                new SandboxWish.Someone(
                        email,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        new SandboxWish.Names(Optional.empty(), Optional.empty(), Optional.empty())),
                Duration.ofHours(1),
                new SandboxWish.Additions(claims, Map.of()));
    }

    @Test
    void refusesCredentialsThatDoNotWork() {
        Host revoked = world.credential(world.admin.member(), Scope.EMBED);
        world.revoke(revoked);
        assertThat(sign(world.admin, bare(revoked, Optional.empty(), Map.of()))).isInstanceOf(Outcome.Refused.class);
        Host other = world.credentialOf(world.organization("other", "admin@other.example"));
        assertThat(sign(world.admin, bare(other, Optional.empty(), Map.of()))).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void refusesCredentialsWithoutASecret() {
        Host host = world.credential(world.admin.member(), Scope.EMBED);
        world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .execute("update credentials.secrets set ends_at = '2029-01-01' where client_id = '"
                                        + host.credential().id() + "'"));
        assertThat(sign(world.admin, bare(host, Optional.empty(), Map.of())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("registered keys"));
    }
}
