package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What many who begin at once cost, and that one of them does not lock the others out.
final class BeginSignInTest extends ProviderSignInCase {
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;

    private ProviderId id;

    @BeforeEach
    void register() {
        organization.member("grace", "View");
        id = registered();
    }

    @Test
    void leavesThoseThatAreOverToTheRounds() {
        begun(150, "timestamptz '2000-01-01'", "null");
        browser.get(start(id));
        assertThat(begun()).hasSize(151);

        ForgetSignIns.rounds(world.database.database(), world.clock).once();
        assertThat(begun()).hasSize(1);
        assertThat(inDirectory()).hasSize(1);

        world.clock().advance(BeginSignIn.LIFE);
        ForgetSignIns.rounds(world.database.database(), world.clock).once();
        assertThat(begun()).isEmpty();
        assertThat(inDirectory()).isEmpty();
    }

    @Test
    void dropsTheOldestOfAnAddressForANewOne() {
        begun(BeginSignIn.MOST, "timestamptz '2100-01-01' + i * interval '1 minute'", "null");

        assertSignedIn(signIn(id), "/");
        assertThat(begun()).hasSize(BeginSignIn.MOST).doesNotContain("1").contains("2");
    }

    @Test
    void makesRoomAmongThoseThatAreNotOverAlone() {
        begun(
                2 * BeginSignIn.MOST,
                "case when i > 300 then timestamptz '2000-01-01' else timestamptz '2100-01-01' end",
                "case when i > 300 then now() end");

        assertSignedIn(signIn(id), "/");
    }

    @Test
    void dropsThoseThatWereUsedFirst() {
        begun(
                BeginSignIn.MOST,
                "timestamptz '2100-01-01' + i * interval '1 minute'",
                "case when i > 200 then now() end");
        browser.get(start(id));

        assertThat(begun())
                .hasSize(BeginSignIn.MOST)
                .contains("1")
                .doesNotContain("201")
                .contains("202");
    }

    @Test
    void leavesThoseOfOtherAddressesAlone() {
        begun(BeginSignIn.MOST, "timestamptz '2100-01-01'", "null");
        organization.execute("update oidc.begun_sign_ins set address = '192.0.2.1'");

        assertSignedIn(signIn(id), "/");
        assertThat(begun()).hasSize(BeginSignIn.MOST + 1);
    }

    @Test
    void asksTheProviderOnceForAllWhoBeginAtOnce() {
        int many = 8;
        provider.letsHappen(ProviderMetadata.PATH, () -> {
            while (begun().size() < many) Thread.onSpinWait();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> all = Stream.generate(PersonsBrowser::new)
                    .limit(many)
                    .map(each -> CompletableFuture.supplyAsync(() -> each.get(start(id)), threads))
                    .toList();
            assertThat(all).allMatch(one -> one.join().statusCode() == SEE_OTHER);
        }

        assertThat(provider.asked()).containsExactly(ProviderMetadata.PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iframe", "image", "empty"})
    void beginsNoneWithinAnotherPage(String destination) {
        HttpResponse<String> answer = browser.get(start(id), "Sec-Fetch-Dest", destination);

        assertThat(answer.statusCode()).isEqualTo(FORBIDDEN);
        assertThat(answer.body()).contains("A sign-in begins on a page of its own");
        assertThat(browser.holdsCookies()).isFalse();
        assertThat(begun()).isEmpty();
    }

    @Test
    void beginsOneOnAPageOfItsOwn() {
        assertThat(browser.get(start(id), "Sec-Fetch-Dest", "document").statusCode())
                .isEqualTo(SEE_OTHER);
    }

    /// So many were begun from this machine, numbered from 1.
    private void begun(int many, String until, String used) {
        organization.execute("insert into oidc.begun_sign_ins select '" + organization.admin.organization()
                + "', sha256(('" + organization.slug + "' || i)::bytea), '" + id
                + "', sha256('x'), i::text, '/', '127.0.0.1', " + until + ", " + used
                + " from generate_series(1, " + many + ") i");
    }

    private List<String> inDirectory() {
        return organization.rows("select id from platform.directory where kind = 'oidc-state' and organization_id = '"
                + organization.admin.organization() + "'");
    }

    /// The numbers of those that are kept.
    private List<String> begun() {
        return organization.rows("select callback from oidc.begun_sign_ins");
    }
}
