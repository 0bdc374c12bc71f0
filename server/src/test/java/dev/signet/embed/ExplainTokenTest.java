package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.MemberKind;
import dev.signet.base.InodeId;
import dev.signet.credentials.Scope;
import dev.signet.embed.EmbedWorld.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which a URL with a token can be broken, and the rule that is named for it (embedding.md §7.2).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainTokenTest {
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

    Stream<BrokenUrl> badProofs() {
        HostToken good = world.ticket();
        return Stream.of(
                BrokenUrl.of("bad signature", explained.url(good.signed("x")), EmbedRule.SIGNATURE, EmbedReason.FORGED),
                BrokenUrl.of(
                        "none",
                        explained.url(good.withHeader("alg", "none")),
                        EmbedRule.ALGORITHM,
                        EmbedReason.OTHER_ALGORITHM),
                BrokenUrl.of("no token", explained.url("abc.def"), EmbedRule.TOKEN, EmbedReason.UNREADABLE),
                BrokenUrl.of(
                        "claims are none",
                        explained.url(world.host.sign(good).replaceFirst("\\.[^.]+\\.", ".e30x.")),
                        EmbedRule.TOKEN,
                        EmbedReason.UNREADABLE));
    }

    Stream<BrokenUrl> badCredentials() {
        HostToken good = world.ticket();
        Host theirs = world.credential(
                world.member("build@example.com", MemberKind.INTERNAL, "Build").id(), Scope.EMBED);
        Host revoked = world.credential(world.admin.member(), Scope.EMBED);
        world.revoke(revoked);
        Host api = world.credential(world.admin.member(), Scope.API);
        return Stream.of(
                BrokenUrl.of(
                        "unknown credential",
                        explained.url(good.withHeader("kid", "f".repeat(64))),
                        EmbedRule.CREDENTIAL,
                        EmbedReason.UNKNOWN_CREDENTIAL),
                BrokenUrl.of(
                        "no kid",
                        explained.url(good.withoutHeader("kid").without("iss")),
                        EmbedRule.CREDENTIAL,
                        EmbedReason.UNKNOWN_CREDENTIAL),
                BrokenUrl.of(
                        "revoked",
                        explained.url(revoked.sign(world.ticketOf(revoked))),
                        EmbedRule.CREDENTIAL,
                        EmbedReason.REVOKED_CREDENTIAL),
                BrokenUrl.of(
                        "no privilege",
                        explained.url(world.ticketOf(api).signed(api.secret())),
                        EmbedRule.CREDENTIAL,
                        EmbedReason.NOT_FOR_EMBEDDING),
                BrokenUrl.of(
                        "owner is no Admin",
                        explained.url(theirs.sign(world.ticketOf(theirs))),
                        EmbedRule.OWNER,
                        EmbedReason.OWNER));
    }

    Stream<BrokenUrl> badTimes() {
        HostToken good = world.ticket();
        long now = world.clock.instant().getEpochSecond();
        String used = explained.url(world.ticket().with("jti", "used"));
        assertThat(world.open(world.ticket().with("jti", "used"))).isInstanceOf(EmbedOutcome.Opened.class);
        return Stream.of(
                BrokenUrl.of(
                        "expired",
                        explained.url(good.with("iat", now - 7_200).with("exp", now - 60)),
                        EmbedRule.EXPIRY,
                        EmbedReason.EXPIRED),
                BrokenUrl.of(
                        "future",
                        explained.url(good.with("iat", now + 600)),
                        EmbedRule.ISSUED_AT,
                        EmbedReason.NOT_YET_VALID),
                BrokenUrl.of(
                        "too long",
                        explained.url(good.with("exp", now + 2_592_001)),
                        EmbedRule.SESSION_LENGTH,
                        EmbedReason.CLAIM),
                BrokenUrl.of(
                        "milliseconds",
                        explained.url(good.with("exp", now * 1_000)),
                        EmbedRule.CLAIM,
                        EmbedReason.CLAIM),
                BrokenUrl.of("replay", used, EmbedRule.ONE_USE, EmbedReason.USED));
    }

    Stream<BrokenUrl> badUsers() {
        HostToken good = world.ticket();
        world.member("colleague@example.com", MemberKind.INTERNAL, "Build");
        return Stream.of(
                BrokenUrl.of(
                        "sub", explained.url(good.with("sub", "pat at home")), EmbedRule.SUBJECT, EmbedReason.SUBJECT),
                BrokenUrl.of(
                        "internal user",
                        explained.url(good.with("sub", "colleague@example.com")),
                        EmbedRule.USER,
                        EmbedReason.INTERNAL_USER),
                BrokenUrl.of(
                        "Admin",
                        explained.url(Explained.bare(good).with("sub", "admin@example.com")),
                        EmbedRule.USER,
                        EmbedReason.INTERNAL_USER_NOT_ADMITTED),
                BrokenUrl.of(
                        "new without teams",
                        explained.url(Explained.bare(good).with("sub", "new@example.com")),
                        EmbedRule.TEAMS,
                        EmbedReason.NO_TEAMS),
                BrokenUrl.of(
                        "unknown team",
                        explained.url(good.with("teams", List.of("Nobody"))),
                        EmbedRule.TEAMS,
                        EmbedReason.UNKNOWN_TEAMS),
                BrokenUrl.of(
                        "account type",
                        explained.url(good.with("account_type", "King")),
                        EmbedRule.ACCOUNT_TYPE,
                        EmbedReason.UNKNOWN_ACCOUNT_TYPE),
                BrokenUrl.of(
                        "account type Admin",
                        explained.url(good.with("account_type", "Admin")),
                        EmbedRule.ACCOUNT_TYPE,
                        EmbedReason.ADMIN_ACCOUNT_TYPE));
    }

    Stream<BrokenUrl> badClaims() {
        HostToken good = world.ticket();
        return Stream.of(
                BrokenUrl.of("version", explained.url(good.with("ver", "1.2")), EmbedRule.VERSION, EmbedReason.CLAIM),
                BrokenUrl.of(
                        "1.1 in 1.0",
                        explained.url(good.with("oauth_token", "a.b.c.d")),
                        EmbedRule.VERSION,
                        EmbedReason.CLAIM),
                BrokenUrl.of("aud", explained.url(good.with("ver", "1.1")), EmbedRule.VERSION, EmbedReason.CLAIM),
                BrokenUrl.of(
                        "type of a claim",
                        explained.url(good.with("teams", "Embed_Users")),
                        EmbedRule.CLAIM,
                        EmbedReason.CLAIM),
                BrokenUrl.of("iss", explained.url(good.with("iss", "somebody")), EmbedRule.ISSUER, EmbedReason.CLAIM),
                BrokenUrl.of(
                        "tenant", explained.url(good.with("tenant", "somebody")), EmbedRule.TENANT, EmbedReason.CLAIM),
                BrokenUrl.of(
                        "connection",
                        explained.url(
                                good.with("eval_connection_id", InodeId.random().toString())),
                        EmbedRule.SESSION_TERMS,
                        EmbedReason.NO_CONNECTION),
                BrokenUrl.of(
                        "narrowing",
                        explained.url(good.with("session_attributes", Map.of("Region", "East"))),
                        EmbedRule.SESSION_TERMS,
                        EmbedReason.NOT_NARROWER));
    }

    Stream<BrokenUrl> badAddresses() {
        HostToken good = world.ticket();
        return Stream.of(
                BrokenUrl.of(
                        "organization",
                        explained.url(good).replace("/acme/", "/other/"),
                        EmbedRule.ORGANIZATION,
                        EmbedReason.OTHER_ORGANIZATION),
                BrokenUrl.of("two tokens", explained.url(good) + "&:jwt=x", EmbedRule.TICKET),
                BrokenUrl.of("no token at all", Explained.CONTENT + world.workbook + "?:embed=true", EmbedRule.TICKET),
                BrokenUrl.of(
                        "wrong host",
                        explained.url(good).replace("localhost:8080", "elsewhere.example"),
                        EmbedRule.ADDRESS),
                BrokenUrl.of("path", explained.url(good).replace("/workbook/", "/workbooks/"), EmbedRule.PATH),
                BrokenUrl.of("no address", "hello", EmbedRule.ADDRESS));
    }

    @ParameterizedTest
    @MethodSource({"badProofs", "badCredentials", "badTimes", "badUsers", "badClaims", "badAddresses"})
    void namesTheRuleThatATokenBreaks(BrokenUrl broken) {
        broken.isNamedBy(explained.explain(broken.url()));
    }
}
