package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which a URL that is signed whole can be broken, and the rule that is named for it (embedding.md §7.2).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainWholeUrlTest {
    private EmbedWorld world;
    private Explained explained;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        explained = new Explained(world);
        path = world.path(new EmbedTarget.Whole(world.workbook));
    }

    @AfterAll
    void close() {
        world.close();
    }

    Stream<BrokenUrl> badSignatures() {
        HostUrl good = world.url(path);
        String secret = world.host.secret();
        String signed = good.signed(secret);
        return Stream.of(
                BrokenUrl.of("bad signature", good.signed("x"), EmbedRule.SIGNATURE, EmbedReason.FORGED),
                BrokenUrl.of(
                        "changed afterwards", signed.replace("View", "Act"), EmbedRule.SIGNATURE, EmbedReason.FORGED),
                BrokenUrl.of(
                        "no signature",
                        signed.replaceFirst("&:signature=.*", ""),
                        EmbedRule.SIGNATURE,
                        EmbedReason.NO_EMBED),
                BrokenUrl.of(
                        "signature in upper case",
                        signed.replaceFirst("signature=.*", "signature=" + "A".repeat(64)),
                        EmbedRule.SIGNATURE,
                        EmbedReason.UNREADABLE),
                BrokenUrl.of(
                        "parameter after the signature",
                        signed + "&:theme=Dark",
                        EmbedRule.SIGNATURE_PLACE,
                        EmbedReason.UNREADABLE),
                BrokenUrl.of(
                        "doubled parameter",
                        signed.replace("?", "?%3Amode=userbacked&"),
                        EmbedRule.REPEATED_PARAMETER,
                        EmbedReason.UNREADABLE),
                BrokenUrl.of(
                        "other client",
                        good.with(":client_id", "f".repeat(64)).signed(secret),
                        EmbedRule.CREDENTIAL,
                        EmbedReason.UNKNOWN_CREDENTIAL));
    }

    Stream<BrokenUrl> badTimes() {
        HostUrl good = world.url(path);
        String secret = world.host.secret();
        long now = world.clock.instant().getEpochSecond();
        String used = world.url(path).with(":nonce", "used").signed(secret);
        assertThat(world.ask(used)).isInstanceOf(EmbedOutcome.Opened.class);
        return Stream.of(
                BrokenUrl.of("replay", used, EmbedRule.ONE_USE, EmbedReason.USED),
                BrokenUrl.of(
                        "expired",
                        good.with(":time", now - 3_600).signed(secret),
                        EmbedRule.EXPIRY,
                        EmbedReason.EXPIRED),
                BrokenUrl.of(
                        "future",
                        good.with(":time", now + 3_600).signed(secret),
                        EmbedRule.ISSUED_AT,
                        EmbedReason.NOT_YET_VALID),
                BrokenUrl.of(
                        "session too long",
                        good.with(":session_length", "36001").signed(secret),
                        EmbedRule.SESSION_LENGTH,
                        EmbedReason.PARAMETER));
    }

    Stream<BrokenUrl> badViewers() {
        HostUrl good = world.url(path);
        String secret = world.host.secret();
        return Stream.of(
                BrokenUrl.of(
                        "wrong mode", good.with(":mode", "view").signed(secret), EmbedRule.MODE, EmbedReason.PARAMETER),
                BrokenUrl.of(
                        "bad email",
                        good.with(":email", "pat").signed(secret),
                        EmbedRule.SUBJECT,
                        EmbedReason.PARAMETER),
                BrokenUrl.of(
                        "missing parameter",
                        good.without(":external_user_id").signed(secret),
                        EmbedRule.PARAMETER,
                        EmbedReason.PARAMETER),
                BrokenUrl.of(
                        "unknown team",
                        good.with(":external_user_team", "Nobody").signed(secret),
                        EmbedRule.TEAMS,
                        EmbedReason.UNKNOWN_TEAMS),
                BrokenUrl.of(
                        "no team",
                        good.without(":external_user_team").signed(secret),
                        EmbedRule.TEAMS,
                        EmbedReason.NO_TEAMS),
                BrokenUrl.of(
                        "internal user",
                        good.with(":email", "admin@example.com").signed(secret),
                        EmbedRule.USER,
                        EmbedReason.INTERNAL_USER));
    }

    Stream<BrokenUrl> badPlaces() {
        HostUrl good = world.url(path);
        String secret = world.host.secret();
        return Stream.of(
                BrokenUrl.of(
                        "unknown path",
                        HostUrl.of(
                                        "/embed/1-0000000000000000000000",
                                        world.host.credential().id().value(),
                                        world.clock.instant())
                                .signed(secret),
                        EmbedRule.EMBED_PATH,
                        EmbedReason.NO_EMBED),
                BrokenUrl.of("wrong host", good.at("https://elsewhere.example").signed(secret), EmbedRule.ADDRESS));
    }

    @ParameterizedTest
    @MethodSource({"badSignatures", "badTimes", "badViewers", "badPlaces"})
    void namesTheRuleThatASignedUrlBreaks(BrokenUrl broken) {
        broken.isNamedBy(explained.explain(broken.url()));
    }
}
