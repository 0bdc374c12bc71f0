package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintsTest {
    @TempDir
    private Path folder;

    private String complaint(String... options) {
        return Told.up(folder, options).complaint();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "8080.0", "99999999999999999999", "٨"})
    void refusesAPortThatIsNone(String port) {
        assertThat(complaint("--port=" + port))
                .isEqualTo("--port: \"" + port + "\" is not a whole number from 0 to 65535.");
    }

    @Test
    void refusesALimitOfZero() {
        assertThat(complaint("--auth-failures-per-client=0"))
                .isEqualTo("--auth-failures-per-client: \"0\" is not a whole number from 1 to 100000.");
    }

    @Test
    void refusesASwitchThatIsNeitherOnNorOff() {
        assertThat(Told.up(folder).withVariable("SIGNET_DEMO", "perhaps").complaint())
                .isEqualTo("SIGNET_DEMO: \"perhaps\" is neither on nor off.");
    }

    @Test
    void refusesAValueForASwitchOption() {
        assertThat(complaint("--demo=yes")).isEqualTo("--demo takes no value: give --demo or --no-demo.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "-x", "host/path", "[::1]", "300.1.1.1.", "café"})
    void refusesABindThatIsNoHost(String bind) {
        assertThat(complaint("--bind=" + bind)).endsWith("is neither an IP address nor a host name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signet.example.com",
                "ftp://a.example",
                "https://a.example/path",
                "https://a.example?x=1",
                "https://a.example#x",
                "https://ada:hunter2@a.example",
                "https://",
                "http://a b"
            })
    void refusesAPublicUrlThatIsNotBareWithoutRepeatingIt(String url) {
        assertThat(complaint("--public-url", url))
                .isEqualTo("--public-url must look like https://signet.example.com: http or https, without a path.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ada:hunter2@db/signet",
                "db.example.com:5432/hunter2",
                "postgresql://ada:hunter2@db",
                "postgresql://ada:hunter2%@db/signet",
                "postgresql:hunter2"
            })
    void refusesADatabaseUrlWithoutRepeatingItsPassword(String url) {
        assertThat(Told.up(folder).withVariable("SIGNET_DATABASE_URL", url).complaint())
                .startsWith("SIGNET_DATABASE_URL must look like postgresql://")
                .doesNotContain("hunter2");
    }

    @Test
    void acceptsADatabaseUrlAsJdbcWritesIt() {
        assertThat(Told.up(folder, "--database-url", "jdbc:postgresql://a:1,b:2/signet?user=ada")
                        .config()
                        .storage()
                        .database())
                .isInstanceOf(Storage.Database.External.class);
    }

    @Test
    void refusesAMasterKeyInsideTheDataFolder() {
        assertThat(complaint("--data", "d", "--master-key-file", "d/x/../keys/master.key"))
                .startsWith("--master-key-file: \"d/x/../keys/master.key\" is inside the data folder");
    }

    @Test
    void refusesAMasterKeyThatALinkLeadsIntoTheDataFolder() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("keys"), folder.resolve("data"));
        assertThat(complaint("--master-key-file", "keys/master.key")).contains("is inside the data folder");
    }

    @Test
    void refusesADataFolderThatHoldsTheUsualMasterKey() {
        assertThat(complaint("--data", "/home/ada")).startsWith("master-key-file is inside the data folder");
    }

    @Test
    void refusesAnEmailThatIsNone() {
        assertThat(Told.up(folder).withVariable("SIGNET_ADMIN_EMAIL", "ada").complaint())
                .isEqualTo("SIGNET_ADMIN_EMAIL: \"ada\" is not an email address.");
    }

    @Test
    void refusesAnEmptyValueFromEverySource() {
        assertThat(complaint("--data=")).isEqualTo("--data is empty: give a value, or leave it out.");
        assertThat(Told.up(folder).withVariable("SIGNET_DATA", " ").complaint()).startsWith("SIGNET_DATA is empty");
        assertThat(Told.up(folder).withFile("data =").complaint())
                .startsWith("data (line 1 of signet.properties) is empty");
    }

    @Test
    void refusesAPathThatCannotBe() {
        assertThat(complaint("--data", "a\0b")).endsWith("is not a path.");
    }

    @Test
    void refusesAnUnknownOptionAndSaysWhatWasMeant() {
        assertThat(complaint("--prot", "1")).isEqualTo("`up` knows no option --prot; did you mean --port?");
        assertThat(complaint("--no-dmeo")).endsWith("did you mean --no-demo?");
        assertThat(complaint("--verbose")).isEqualTo("`up` knows no option --verbose.");
    }

    @Test
    void refusesWhatIsNoOption() {
        assertThat(complaint("--port", "1", "now"))
                .isEqualTo("argument 3 of `up` is not an option: options begin with --.");
    }

    @Test
    void refusesAnOptionOfAnotherCommand() {
        assertThat(complaint("--organization=demo")).startsWith("`up` knows no option --organization");
    }

    @Test
    void neverRepeatsAnArgumentThatMayBeASecret() {
        assertThat(complaint("postgresql://ada:hunter2@db/signet")).doesNotContain("hunter2");
        assertThat(complaint("--databse-url=postgresql://ada:hunter2@db/signet"))
                .isEqualTo("`up` knows no option --databse-url; did you mean --database-url?");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThat(complaint("--port")).isEqualTo("--port needs a value: --port PORT.");
        assertThat(complaint("--data", "--demo")).isEqualTo("--data needs a value: --data DIR.");
    }

    @Test
    void refusesAnOptionGivenTwice() {
        assertThat(complaint("--port", "1", "--port=2")).isEqualTo("--port is given twice.");
        assertThat(complaint("--demo", "--no-demo")).isEqualTo("--no-demo is given twice.");
    }

    @Test
    void refusesAnUnknownEnvironmentVariable() {
        assertThat(Told.up(folder).withVariable("SIGNET_PROT", "1").complaint())
                .isEqualTo("The environment variable SIGNET_PROT is not a setting; did you mean SIGNET_PORT?");
    }

    @Test
    void explainsTheVariablesOfKubernetes() {
        assertThat(Told.up(folder)
                        .withVariable("SIGNET_SERVICE_HOST", "10.0.0.1")
                        .complaint())
                .contains("enableServiceLinks: false");
    }

    @Test
    void refusesAnUnknownNameInTheFile() {
        assertThat(Told.up(folder).withFile("", "prot = 1").complaint())
                .isEqualTo("prot (line 2 of signet.properties) is not a setting of the file; did you mean port?");
        assertThat(Told.up(folder).withFile("config = x").complaint()).contains("is not a setting of the file");
        assertThat(Told.up(folder).withFile("admin-password = hunter2").complaint())
                .contains("is not a setting of the file")
                .doesNotContain("hunter2");
    }

    @Test
    void refusesANameThatStandsTwiceInTheFile() {
        assertThat(Told.up(folder).withFile("port = 1", "port = 2").complaint())
                .isEqualTo("port (line 2 of signet.properties) is given twice.");
    }

    @Test
    void refusesALineOfAnotherShapeWithoutRepeatingIt() {
        assertThat(Told.up(folder)
                        .withFile("database-url: postgresql://a:hunter2@db/x?y=1")
                        .complaint())
                .isEqualTo("line 1 of signet.properties is not of the form `name = value`.");
    }

    @Test
    void refusesAFileThatIsNotThereOrNotText() throws Exception {
        assertThat(complaint("--config", "absent.properties")).contains("absent.properties cannot be read");
        Files.write(folder.resolve("signet.properties"), new byte[] {'p', (byte) 0xff});
        assertThat(complaint()).contains("signet.properties cannot be read");
    }

    @Test
    void tellsEverythingAtOnce() {
        Told told = Told.up(folder, "--port=x", "--oops")
                .withVariable("SIGNET_DEMO", "x")
                .withVariable("SIGNET_OOPS", "x")
                .withFile("bind = -", "oops = x");
        assertThat(told.complaint().lines())
                .containsExactly(
                        "6 things need mending:",
                        "  - `up` knows no option --oops.",
                        "  - The environment variable SIGNET_OOPS is not a setting.",
                        "  - oops (line 2 of signet.properties) is not a setting of the file.",
                        "  - bind (line 1 of signet.properties): \"-\" is neither an IP address nor a host name.",
                        "  - --port: \"x\" is not a whole number from 0 to 65535.",
                        "  - SIGNET_DEMO: \"x\" is neither on nor off.");
    }
}
