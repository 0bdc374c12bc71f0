package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.ScriptTree.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw is a shell script")
class MavenScriptTest {
    private final ScriptTree tree;

    MavenScriptTest(@TempDir Path temporary) throws Exception {
        tree = new ScriptTree(temporary.toRealPath()).program("id", "echo 1000");
    }

    private Ended maven(String... arguments) throws Exception {
        return tree.run(tree.repository.resolve("mvnw"), arguments);
    }

    private static String[] fake(String version) {
        return new String[] {
            "[ \"$1\" != -v ] || { printf '\\033[1mApache Maven " + version + "\\033[m\\nMaven home: x\\n'; exit; }",
            "printf '%s\\n' \"maven " + version + "\" \"options $MAVEN_OPTS\" \"$@\""
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.8.10", "3.9.0", "4.0.0-rc-4"})
    void runsTheMavenOnPathWithTheArgumentsAsGiven(String version) throws Exception {
        tree.program("mvn", fake(version));
        assertThat(maven("-pl", "a b").out()).isEqualTo("maven " + version + "\noptions \n-pl\na b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.9.9", "3.6.3", "3.8.6"})
    void passesOverAMavenThatIsTooOld(String version) throws Exception {
        tree.program("mvn", fake(version));
        Ended ended = maven("verify");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.error()).contains("Maven 3.8.7 or newer is needed", "apt-get install maven", "MVNW_REPOURL");
    }

    @Test
    void usesOneThatWasUnpackedEarlier() throws Exception {
        ScriptTree.script(tree.top.resolve("home/.m2/wrapper/dists/apache-maven-3.9.9/1a2b/bin/mvn"), fake("3.9.9"));
        assertThat(maven().out()).startsWith("maven 3.9.9\n");
    }

    @Test
    void refusesAnArchiveThatIsNotTheMavenItKnows() throws Exception {
        Path folder = tree.top.resolve("mirror/org/apache/maven/apache-maven/3.9.11");
        ScriptTree.write(folder.resolve("apache-maven-3.9.11-bin.tar.gz"), "something else");
        Ended ended =
                tree.with("MVNW_REPOURL", tree.top.resolve("mirror").toUri()).run(tree.repository.resolve("mvnw"));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.error()).contains("its checksum differs");
        assertThat(tree.top.resolve("home/.m2/wrapper/dists")).isEmptyDirectory();
    }

    @Test
    void installsThePackageAsRoot() throws Exception {
        Path mvn = tree.top.resolve("bin/mvn");
        ScriptTree.script(tree.top.resolve("package/mvn"), fake("3.8.7"));
        tree.program("id", "echo 0")
                .program(
                        "apt-get",
                        "[ $1 = update ] || cat '" + tree.top + "/package/mvn' > '" + mvn + "'; chmod +x '" + mvn
                                + "' || true");
        assertThat(maven("verify").out()).startsWith("maven 3.8.7\n");
    }

    @Test
    void silencesTheWarningsOfANewJdkOnly() throws Exception {
        tree.program("mvn", fake("3.9.11")).with("MAVEN_OPTS", "-Xmx1g");
        tree.with("JAVA_HOME", tree.jdk("jvm/17", "17.0.15"));
        assertThat(maven().out()).contains("options -Xmx1g\n");
        tree.with("JAVA_HOME", tree.jdk("jvm/25", "25.0.3"));
        assertThat(maven().out()).contains("--sun-misc-unsafe-memory-access=allow -Xmx1g\n");
    }

    @Test
    void namesNoHost() throws Exception {
        Path root = HelpTest.root();
        for (String script : new String[] {"mvnw", "signet", ".ci/run"}) {
            assertThat(Files.readString(root.resolve(script))).doesNotContain("://");
        }
    }
}
