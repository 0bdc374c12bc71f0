package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.embed.WholeUrlRules;
import dev.signet.outbound.AddressBlock;
import dev.signet.outbound.HeaderText;
import dev.signet.outbound.MailAddress;
import dev.signet.outbound.Sender;
import dev.signet.outbound.SmtpAddress;
import dev.signet.server.ServerConfig.AdminPassword;
import dev.signet.server.ServerConfig.AuthLimits;
import dev.signet.server.ServerConfig.FirstStart;
import dev.signet.server.Storage.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConfigTest {
    private static final String SMTP = "smtp://us:p%40ss@mail.example.com:2525";
    private static final String FROM = "Signet <noreply@example.com>";
    private static final String DATABASE = "postgresql://signet:hunter2@db.example.com:5433/signet?sslmode=require";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void standsInARealFolder() throws Exception {
        folder = temporary.toRealPath();
    }

    @Test
    void hasADefaultForEverything() {
        assertThat(Told.up(folder).config())
                .isEqualTo(new ServerConfig(
                        new Listen("127.0.0.1", 8080, new Listen.PublicUrl.WhereItListens(), Optional.empty()),
                        new Storage(
                                folder.resolve("data"),
                                new Database.Embedded(),
                                Path.of("/home/ada/.config/signet/master.key")),
                        new FirstStart(Toggle.ON, 8090, "admin@example.com", new AdminPassword.NotTold()),
                        new AuthLimits(10, 5, 0, 0),
                        Toggle.ON,
                        Optional.empty(),
                        OutboundReach.publicOnly(),
                        LegacyEmbeds.usual()));
    }

    @Test
    void readsEverySettingFromOptions() {
        Told told = Told.up(
                folder,
                "--port",
                "9090",
                "--host-port=9091",
                "--bind=0.0.0.0",
                "--public-url",
                "https://signet.example.com/",
                "--data",
                "state",
                "--database-url",
                DATABASE,
                "--master-key-file=/etc/signet/key",
                "--demo",
                "--no-access-log",
                "--auth-failures-per-address=20",
                "--auth-failures-per-client=7",
                "--smtp-url=" + SMTP,
                "--mail-from=" + FROM);
        assertThat(told.config()).isEqualTo(everythingSet());
    }

    @Test
    void readsEverySettingFromTheEnvironment() {
        Told told = Told.up(folder)
                .withVariable("SIGNET_PORT", "9090")
                .withVariable("SIGNET_HOST_PORT", "9091")
                .withVariable("SIGNET_BIND", "0.0.0.0")
                .withVariable("SIGNET_PUBLIC_URL", "https://signet.example.com")
                .withVariable("SIGNET_DATA", "state")
                .withVariable("SIGNET_DATABASE_URL", DATABASE)
                .withVariable("SIGNET_MASTER_KEY_FILE", "/etc/signet/key")
                .withVariable("SIGNET_DEMO", "on")
                .withVariable("SIGNET_ACCESS_LOG", "off")
                .withVariable("SIGNET_AUTH_FAILURES_PER_ADDRESS", "20")
                .withVariable("SIGNET_AUTH_FAILURES_PER_CLIENT", "7")
                .withVariable("SIGNET_SMTP_URL", SMTP)
                .withVariable("SIGNET_MAIL_FROM", FROM)
                .withVariable("SIGNET_JAVA_OPTS", "-Xmx1g");
        assertThat(told.config()).isEqualTo(everythingSet());
    }

    @Test
    void readsEverySettingFromTheFile() {
        Told told = Told.up(folder)
                .withFile(
                        "# where",
                        "port=9090",
                        "host-port = 9091",
                        "  bind = 0.0.0.0",
                        "public-url = https://signet.example.com",
                        "",
                        "data = state",
                        "database-url = " + DATABASE,
                        "master-key-file = /etc/signet/key",
                        "demo = true",
                        "access-log = false",
                        "auth-failures-per-address = 20",
                        "auth-failures-per-client = 7",
                        "smtp-url = " + SMTP,
                        "mail-from = " + FROM);
        assertThat(told.config()).isEqualTo(everythingSet());
    }

    @Test
    void wantsBothOrNeitherOfTheMailSettings() {
        assertThat(Told.up(folder, "--smtp-url", SMTP).complaint()).contains("mail-from");
        assertThat(Told.up(folder, "--mail-from", FROM).complaint()).contains("smtp-url");
    }

    @Test
    void repeatsNothingOfAMailServerThatIsMistyped() {
        assertThat(Told.up(folder, "--smtp-url", "smtp://us:s3cret@@mail/", "--mail-from", FROM)
                        .complaint())
                .contains("--smtp-url")
                .doesNotContain("s3cret");
    }

    @Test
    void takesBlocksOfPrivateAddressesAndComplainsOfWhatIsNone() {
        ServerConfig config =
                Told.up(folder, "--outbound-may-reach", "10.1.0.0/16, fd00::/8").config();
        assertThat(config.reach().blocks())
                .hasSize(2)
                .contains(AddressBlock.parse("10.1.0.0/16").orElseThrow());
        assertThat(Told.up(folder, "--outbound-may-reach", "10.1.0.0/16,intranet")
                        .complaint())
                .contains("intranet");
    }

    @Test
    void readsHowUrlsSignedAsAWholeAreTaken() {
        LegacyEmbeds set = Told.up(
                        folder,
                        "--legacy-embeds-base-urls=https://bi.example.com, http://10.0.0.7:8080",
                        "--legacy-embeds-longest-session=3600",
                        "--legacy-embeds-deprecated-on=2026-01-31",
                        "--legacy-embeds-end-on=2027-01-31")
                .config()
                .legacyEmbeds();
        WholeUrlRules rules = set.rules(Reached.at(URI.create("https://signet.example.com")));
        assertThat(rules.bases())
                .containsExactly("https://signet.example.com", "https://bi.example.com", "http://10.0.0.7:8080");
        assertThat(rules.own()).containsExactly("https://signet.example.com");
        assertThat(rules.longest()).hasSeconds(3_600);
        assertThat(rules.deprecation().since()).hasToString("2026-01-31");
        assertThat(rules.deprecation().ends()).hasToString("Optional[2027-01-31]");
        for (String wrong : List.of(
                "--legacy-embeds-base-urls=https://bi.example.com/path",
                "--legacy-embeds-base-urls=" + "https://a.example,".repeat(7) + "https://b.example",
                "--legacy-embeds-longest-session=0",
                "--legacy-embeds-deprecated-on=soon",
                "--legacy-embeds-end-on=2027-02-30")) {
            assertThat(Told.up(folder, wrong).complaint()).as(wrong).contains("legacy-embeds");
        }
    }

    private ServerConfig everythingSet() {
        return new ServerConfig(
                new Listen(
                        "0.0.0.0",
                        9090,
                        new Listen.PublicUrl.Told(URI.create("https://signet.example.com")),
                        Optional.empty()),
                new Storage(
                        folder.resolve("state"),
                        new Database.External(new Hidden(DATABASE)),
                        Path.of("/etc/signet/key")),
                new FirstStart(Toggle.ON, 9091, "admin@example.com", new AdminPassword.NotTold()),
                new AuthLimits(20, 7, 0, 0),
                Toggle.OFF,
                Optional.of(new MailConfig(
                        new SmtpAddress(
                                "mail.example.com",
                                2525,
                                SmtpAddress.Protection.STARTTLS,
                                Optional.of(new SmtpAddress.Login("us", "p@ss"))),
                        new Sender(
                                new HeaderText("Signet"),
                                MailAddress.parse("noreply@example.com").orElseThrow()))),
                OutboundReach.publicOnly(),
                LegacyEmbeds.usual());
    }

    @Test
    void prefersAnOptionToTheEnvironmentAndThatToTheFile() {
        Told told = Told.up(folder, "--port", "1")
                .withVariable("SIGNET_PORT", "2")
                .withVariable("SIGNET_AUTH_FAILURES_PER_CLIENT", "2")
                .withFile("port = 3", "auth-failures-per-client = 3", "auth-failures-per-address = 3");
        assertThat(told.config().listen().port()).isEqualTo(1);
        assertThat(told.config().authLimits()).isEqualTo(new AuthLimits(3, 2, 0, 0));
    }

    @Test
    void readsTheFileThatIsNamedInsteadOfTheUsualOne() throws Exception {
        Path named = Files.writeString(folder.resolve("other.properties"), "port = 9999\n");
        Told usual = Told.up(folder).withFile("port = 1");
        assertThat(usual.config().listen().port()).isEqualTo(1);
        assertThat(usual.withVariable("SIGNET_CONFIG", named.toString())
                        .config()
                        .listen()
                        .port())
                .isEqualTo(9999);
        assertThat(Told.up(folder, "--config", "other.properties")
                        .config()
                        .listen()
                        .port())
                .isEqualTo(9999);
    }

    @Test
    void keepsTheMasterKeyInTheXdgConfigFolder() {
        assertThat(Told.up(folder)
                        .withVariable("XDG_CONFIG_HOME", "/xdg")
                        .config()
                        .storage()
                        .masterKeyFile())
                .isEqualTo(Path.of("/xdg/signet/master.key"));
    }

    @Test
    void ignoresARelativeXdgConfigFolder() {
        assertThat(Told.up(folder)
                        .withVariable("XDG_CONFIG_HOME", "xdg")
                        .config()
                        .storage()
                        .masterKeyFile())
                .isEqualTo(Path.of("/home/ada/.config/signet/master.key"));
    }

    @Test
    void takesTheFirstAdminFromTheEnvironment() {
        FirstStart start = Told.up(folder)
                .withVariable("SIGNET_ADMIN_EMAIL", "ada@example.org")
                .withVariable("SIGNET_ADMIN_PASSWORD", "correct horse")
                .config()
                .firstStart();
        assertThat(start.adminEmail()).isEqualTo("ada@example.org");
        assertThat(start.adminPassword()).isEqualTo(new AdminPassword.Told(new Hidden("correct horse")));
    }

    @Test
    void neverPrintsASecret() {
        ServerConfig config = Told.up(folder)
                .withVariable("SIGNET_ADMIN_PASSWORD", "correct horse")
                .withVariable("SIGNET_DATABASE_URL", DATABASE)
                .config();
        assertThat(config.toString()).doesNotContain("correct horse", "hunter2").contains("[hidden]");
    }

    @Test
    void isReachedWhereItListensUnlessAPublicUrlIsTold() {
        assertThat(Told.up(folder, "--port", "0").config().listen().publicUrl(41_000))
                .isEqualTo(URI.create("http://127.0.0.1:41000"));
        assertThat(Told.up(folder, "--bind", "::1").config().listen().publicUrl(8080))
                .isEqualTo(URI.create("http://[::1]:8080"));
        assertThat(Told.up(folder, "--bind", "0.0.0.0").config().listen().publicUrl(8080))
                .isEqualTo(URI.create("http://localhost:8080"));
        assertThat(Told.up(folder, "--public-url", "https://a.example")
                        .config()
                        .listen()
                        .publicUrl(8080))
                .isEqualTo(URI.create("https://a.example"));
    }
}
