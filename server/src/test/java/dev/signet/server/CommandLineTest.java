package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.signet.server.Command.AuditSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String DATABASE = "postgresql://ada:hunter2@db/signet";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void standsInARealFolder() throws Exception {
        folder = temporary.toRealPath();
    }

    @Test
    void showsHelpWhenAskedAndWhenNothingIsAsked() {
        for (String words : List.of("help", "up --help", "-h", "--help", "audit verify -h")) {
            assertThat(Told.command(folder, words).parsed()).isEqualTo(new Command.ShowHelp());
        }
        assertThat(CommandLine.parse(List.of(), new Surroundings(Map.of(), folder, folder)))
                .isEqualTo(new Command.ShowHelp());
    }

    @Test
    void showsTheVersion() {
        assertThat(Told.command(folder, "version").parsed()).isEqualTo(new Command.ShowVersion());
        assertThat(Told.command(folder, "--version").parsed()).isEqualTo(new Command.ShowVersion());
    }

    @Test
    void rotatesTheKeyOfTheConfiguredStorage() {
        assertThat(Told.command(folder, "key rotate", "--data", "d", "--master-key-file", "k")
                        .parsed())
                .isEqualTo(new Command.KeyRotate(
                        new Storage(folder.resolve("d"), new Storage.Database.Embedded(), folder.resolve("k"))));
    }

    @Test
    void resetsAPasswordWhereTheServerIsConfiguredToBe() {
        assertThat(Told.command(folder, "admin reset-password", "ada@example.com")
                        .parsed())
                .isEqualTo(new Command.ResetPassword(
                        new AuditSource.DataFolder(folder.resolve("data")),
                        new Listen("127.0.0.1", 8080, new Listen.PublicUrl.WhereItListens(), Optional.empty()),
                        "ada@example.com",
                        ""));
        assertThat(Told.command(folder, "admin reset-password", "--organization", "acme", "ada@example.com")
                        .withVariable("SIGNET_PUBLIC_URL", "https://signet.example.com")
                        .withVariable("SIGNET_DATABASE_URL", DATABASE)
                        .parsed())
                .isEqualTo(new Command.ResetPassword(
                        new AuditSource.Database(new Hidden(DATABASE)),
                        new Listen(
                                "127.0.0.1",
                                8080,
                                new Listen.PublicUrl.Told(URI.create("https://signet.example.com")),
                                Optional.empty()),
                        "ada@example.com",
                        "acme"));
    }

    @Test
    void refusesAPasswordResetThatNamesNobodyOrTwo() {
        assertThat(Told.command(folder, "admin reset-password").complaint())
                .isEqualTo("`admin reset-password` needs EMAIL: `admin reset-password EMAIL`.");
        assertThat(Told.command(folder, "admin reset-password", "a@b", "c@d").complaint())
                .isEqualTo("argument 2 of `admin reset-password` is not an option: options begin with --.");
        assertThat(Told.command(folder, "admin reset-password", "a@b", "--port", "0")
                        .complaint())
                .contains("give --public-url");
        assertThat(Told.command(folder, "admin").complaint())
                .isEqualTo("`admin` needs one more word: admin reset-password.");
    }

    @Test
    void verifiesTheDataFolderByDefault() {
        assertThat(Told.command(folder, "audit verify").parsed())
                .isEqualTo(new Command.AuditVerify(new AuditSource.DataFolder(folder.resolve("data"))));
    }

    @Test
    void verifiesWhatIsNamed() {
        assertThat(Told.command(folder, "audit verify", "--data", "d").parsed())
                .isEqualTo(new Command.AuditVerify(new AuditSource.DataFolder(folder.resolve("d"))));
        assertThat(Told.command(folder, "audit verify", "--database-url", DATABASE)
                        .parsed())
                .isEqualTo(new Command.AuditVerify(new AuditSource.Database(new Hidden(DATABASE))));
        assertThat(Told.command(folder, "audit verify", "--file", "export.jsonl")
                        .parsed())
                .isEqualTo(new Command.AuditVerify(new AuditSource.Export(folder.resolve("export.jsonl"))));
    }

    @Test
    void verifiesTheDatabaseThatTheServerIsConfiguredWith() {
        assertThat(Told.command(folder, "audit verify")
                        .withVariable("SIGNET_DATABASE_URL", DATABASE)
                        .parsed())
                .isEqualTo(new Command.AuditVerify(new AuditSource.Database(new Hidden(DATABASE))));
    }

    @Test
    void prefersANamedDataFolderToAConfiguredDatabase() {
        assertThat(Told.command(folder, "audit verify", "--data", "d")
                        .withVariable("SIGNET_DATABASE_URL", DATABASE)
                        .parsed())
                .isEqualTo(new Command.AuditVerify(new AuditSource.DataFolder(folder.resolve("d"))));
    }

    @Test
    void refusesToVerifyTwoPlacesAtOnce() {
        Told told = Told.command(folder, "audit verify", "--data", "d", "--file", "f");
        assertThat(told.complaint()).isEqualTo("Only one of --data and --file can be read.");
    }

    @Test
    void exportsTheLogOfAnOrganization() {
        assertThat(Told.command(folder, "audit export", "--organization", "demo", "--out=log.jsonl")
                        .parsed())
                .isEqualTo(new Command.AuditExport(
                        new AuditSource.DataFolder(folder.resolve("data")), "demo", folder.resolve("log.jsonl")));
    }

    @Test
    void refusesAnExportThatDoesNotSayOfWhatOrWhereTo() {
        assertThat(Told.command(folder, "audit export").complaint())
                .contains("`audit export` needs --out FILE.", "`audit export` needs --organization SLUG.");
    }

    @Test
    void saysWhichWordIsMissing() {
        assertThat(Told.command(folder, "audit").complaint())
                .isEqualTo("`audit` needs one more word: audit verify or audit export.");
        assertThat(Told.command(folder, "key").complaint()).isEqualTo("`key` needs one more word: key rotate.");
    }

    @Test
    void saysWhichCommandWasMeant() {
        assertThat(Told.command(folder, "hlep").complaint())
                .isEqualTo("There is no command of that name; did you mean help?");
        assertThat(Told.command(folder, "frobnicate").complaint()).isEqualTo("There is no command of that name.");
    }

    @Test
    void exitsWith2WhenAuditIsMisusedAndWith64Otherwise() {
        assertThat(status("audit verify --oops")).isEqualTo(2);
        assertThat(status("audit export")).isEqualTo(2);
        assertThat(status("audit verfy")).isEqualTo(2);
        assertThat(status("up --oops")).isEqualTo(64);
        assertThat(status("key rotate --oops")).isEqualTo(64);
        assertThat(status("oops")).isEqualTo(64);
    }

    private int status(String words) {
        return ((Command.Refused) Told.command(folder, words).parsed()).exitStatus();
    }

    @Property(tries = 300)
    void neverThrowsWhateverTheArguments(
            @ForAll @Size(max = 6) List<@StringLength(max = 20) String> arguments, @ForAll String value) {
        Surroundings anywhere =
                new Surroundings(Map.of("SIGNET_PORT", value, "SIGNET_DATA", value), Path.of("/"), Path.of("/"));
        assertThatCode(() -> CommandLine.parse(arguments, anywhere)).doesNotThrowAnyException();
        for (Verb verb : Verb.values()) {
            List<String> words = List.of(verb.typed().split(" "));
            List<String> all = Stream.concat(words.stream(), arguments.stream()).toList();
            assertThatCode(() -> CommandLine.parse(all, anywhere)).doesNotThrowAnyException();
        }
    }
}
