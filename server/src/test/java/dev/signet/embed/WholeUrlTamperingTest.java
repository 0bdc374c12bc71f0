package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Fault;
import dev.signet.credentials.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That a whole-URL signature opens once and as it was signed, and that anything else changes nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeUrlTamperingTest {
    private EmbedWorld world;
    private RefusedUrls urls;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        urls = new RefusedUrls(world);
        path = world.path(new EmbedTarget.Whole(world.workbook));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void worksOnce() {
        String address = world.url(path).signed(world.host.secret());
        assertThat(world.ask(address)).isInstanceOf(EmbedOutcome.Opened.class);
        assertThat(urls.refused(world.ask(address), EmbedReason.USED, EmbedCode.EINVAL)
                        .fault())
                .isEqualTo(Fault.UNAUTHORIZED);
    }

    @Test
    void worksOnceWhoeverComesAtTheSameMoment() throws Exception {
        String address = world.url(path).with(":email", "crowd@example.com").signed(world.host.secret());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EmbedOutcome>> all = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> world.ask(address)))
                    .toList();
            int opened = 0;
            for (Future<EmbedOutcome> each : all) if (each.get() instanceof EmbedOutcome.Opened) opened++;
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void refusesANonceOfTheSameCredentialInAnotherUrl() {
        HostUrl url = world.url(path);
        assertThat(world.ask(url)).isInstanceOf(EmbedOutcome.Opened.class);
        urls.refused(url.with(":email", "other@example.com"), EmbedReason.USED, EmbedCode.EINVAL);
        assertThat(world.count("select count(*) from access.members where email = 'other@example.com'"))
                .isZero();
    }

    @Test
    void refusesAUrlFlippedInAnyByteAndChangesNothing() {
        String address = world.url(path)
                .with(":email", "tampered@example.com")
                .with("Region", "West")
                .signed(world.host.secret());
        long before = urls.written();
        for (int at = HostUrl.BASE.length() + "/embed/".length(); at < address.length(); at++) {
            char other = address.charAt(at) == '1' ? '2' : '1';
            String tampered = address.substring(0, at) + other + address.substring(at + 1);
            assertThat(world.ask(tampered)).as(tampered).isInstanceOf(EmbedOutcome.Refused.class);
        }
        assertThat(urls.written()).isEqualTo(before);
        assertThat(world.ask(address)).isInstanceOf(EmbedOutcome.Opened.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":nonce",
                ":client_id",
                ":email",
                ":external_user_id",
                ":external_user_team",
                ":account_type",
                ":mode",
                ":session_length",
                ":time",
                ":ua_Region",
                "Region",
                ":theme"
            })
    void refusesAUrlTamperedInEveryParameter(String name) {
        HostUrl url = world.url(path)
                .with(":ua_Region", "West")
                .with("Region", "West")
                .with(":theme", "Dark");
        String address = url.signed(world.host.secret());
        String value = url.parameters().get(name);
        EmbedRefusal changed =
                EmbedWorld.refusal(world.ask(address.replace(name + "=" + value + "&", name + "=" + value + "0&")));
        EmbedRefusal gone = EmbedWorld.refusal(world.ask(address.replace(name + "=" + value + "&", "")));
        assertThat(List.of(changed.code(), gone.code())).containsOnly(EmbedCode.EACCES);
        EmbedRefusal twice =
                EmbedWorld.refusal(world.ask(address.replace("&:signature", "&" + name + "=x&:signature")));
        assertThat(twice.code()).isEqualTo(name.startsWith(":") ? EmbedCode.EINVAL : EmbedCode.EACCES);
    }

    @Test
    void tellsStrangersNothing() {
        EmbedWorld.Host api = world.credential(world.admin.member(), Scope.API);
        EmbedWorld.Host revoked = world.credential(world.admin.member(), Scope.EMBED);
        world.revoke(revoked);
        long before = urls.written();
        HostUrl url = world.url(path);
        List<String> addresses = List.of(
                url.signed("another secret"),
                url.with(":client_id", "f".repeat(64)).signed(world.host.secret()),
                url.with(":client_id", "client-abc").signed(world.host.secret()),
                url.without(":client_id").signed(world.host.secret()),
                url.with(":client_id", api.credential().id()).signed(api.secret()),
                url.with(":client_id", revoked.credential().id()).signed(revoked.secret()));
        assertThat(addresses)
                .extracting(address -> EmbedWorld.refusal(world.ask(address)).sentence())
                .containsOnly("You do not have permission to see this: the signature of this link is not valid.");
        assertThat(addresses)
                .extracting(address -> EmbedWorld.refusal(world.ask(address)).code())
                .containsOnly(EmbedCode.EACCES);
        assertThat(urls.written()).isEqualTo(before);
    }
}
