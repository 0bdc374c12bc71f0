package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.ScriptTree.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {
    private static final String MAIN = "dev.signet.server.Main";

    private final ScriptTree tree;

    LauncherTest(@TempDir Path temporary) throws Exception {
        tree = new ScriptTree(temporary.toRealPath()).workingMaven();
    }

    @Test
    void usesTheJdkThatJavaHomeNames() throws Exception {
        tree.jdk("jvm/other", "25.0.1");
        Path named = tree.jdk("named jdk", "25.0.3");
        assertThat(tree.with("JAVA_HOME", named).signet("up").out())
                .contains("java " + named + "/bin/java\n")
                .contains("home " + named + "\n");
    }

    @Test
    void findsTheJdkOnPathThroughLinks() throws Exception {
        Path jdk = tree.jdk("somewhere", "25");
        Files.createSymbolicLink(tree.top.resolve("bin/java"), jdk.resolve("bin/java"));
        assertThat(tree.signet("up").out()).contains("home " + jdk + "\n");
    }

    @Test
    void passesOverAnOlderJdkForOneInTheUsualFolders() throws Exception {
        Files.createSymbolicLink(
                tree.top.resolve("bin/java"), tree.jdk("jvm/java-17", "17.0.15").resolve("bin/java"));
        tree.jdk("jvm/java-250", "250.1");
        Path right = tree.jdk("jvm/temurin-25-jdk", "25.0.3");
        assertThat(tree.signet("up").out()).contains("home " + right + "\n");
    }

    @Test
    void findsTheJdkOfSdkman() throws Exception {
        Path jdk = tree.jdk("home/.sdkman/candidates/java/25-tem", "25-ea");
        assertThat(tree.signet("up").out()).contains("home " + jdk + "\n");
    }

    @Test
    void asksJavaItselfWhenThereIsNoReleaseFile() throws Exception {
        Path jdk = tree.jdk("opt/java25", "25.0.2");
        Files.delete(jdk.resolve("release"));
        assertThat(tree.signet("up").out()).contains("home " + jdk + "\n");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk() throws Exception {
        Ended ended = tree.without("HOME").signet("up");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.error()).contains("JDK 25", "apt-get install", "brew install", "sdk install");
        assertThat(tree.builds()).isEmpty();
    }

    @Test
    void buildsFirstAndThenRunsWithTheOptionsAsGiven() throws Exception {
        tree.jdk("jvm/25", "25");
        Ended ended = tree.signet("up", "--data", "a folder", "--demo");
        assertThat(ended.error()).startsWith("Building Signet (first time: a minute or two) . done.");
        assertThat(tree.builds()).containsExactly("-B -Dquick -pl server -am package");
        assertThat(ended.out()).endsWith(MAIN + "\nup\n--data\na folder\n--demo\n");
        Path target = tree.repository.resolve("server/target");
        assertThat(ended.out()).contains("\n" + target + "/signet-1.jar:" + target + "/lib/b.jar\n");
    }

    @Test
    void buildsWithoutTheUserInterfaceWhereThereIsNoNode() throws Exception {
        tree.jdk("jvm/25", "25");
        Files.delete(tree.top.resolve("bin/node"));
        Ended ended = tree.signet("up");
        assertThat(ended.error()).startsWith("There is no Node on PATH");
        assertThat(tree.builds()).containsExactly("-B -Dquick -pl server -am package -Dskip.ui");
        assertThat(ended.out()).endsWith(MAIN + "\nup\n");
    }

    @Test
    void becomesJavaSoThatSignalsReachIt() throws Exception {
        tree.jdk("jvm/25", "25");
        Ended ended = tree.signet("up");
        assertThat(ended.out()).contains("pid " + ended.pid() + "\n");
    }

    @Test
    void staysInTheCallersFolderAlsoThroughALink() throws Exception {
        tree.jdk("jvm/25", "25");
        Path link = Files.createSymbolicLink(tree.top.resolve("link"), Path.of("a repository", "signet"));
        Ended ended = tree.run(link, "up");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("folder " + tree.top + "\n");
    }

    @Test
    void buildsAgainOnlyWhenASourceIsNewer() throws Exception {
        tree.jdk("jvm/25", "25");
        tree.signet("up");
        assertThat(tree.signet("up").error()).isEmpty();
        assertThat(tree.builds()).hasSize(1);
        Files.setLastModifiedTime(
                tree.repository.resolve("base/src/main/java/A.java"),
                FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        tree.signet("up");
        assertThat(tree.builds()).hasSize(2);
    }

    @Test
    void showsTheEndOfAFailedBuildAndBuildsAgainTheNextTime() throws Exception {
        tree.jdk("jvm/25", "25");
        tree.maven("echo '[ERROR] the reason'", "exit 1");
        Ended ended = tree.signet("up");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.error()).contains("[ERROR] the reason", "server/target/build.log");
        assertThat(ended.out()).isEmpty();
        assertThat(tree.workingMaven().signet("up").status()).isZero();
    }

    @Test
    void buildsOnceWhenTwoStartAtTheSameTime() throws Exception {
        tree.jdk("jvm/25", "25");
        Path gate = tree.top.resolve("gate");
        assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor())
                .isZero();
        tree.maven("mkdir -p server/target/lib", "read -r _ < '" + gate + "'", "touch server/target/signet-1.jar");
        Process first = tree.start(tree.repository.resolve("signet"), "up");
        Process second = tree.start(tree.repository.resolve("signet"), "up");
        Files.writeString(gate, "go\n"); // waits until one of them builds
        assertThat(ScriptTree.end(first).status()).isZero();
        assertThat(ScriptTree.end(second).status()).isZero();
        assertThat(tree.builds()).hasSize(1);
    }

    @Test
    void givesTheJvmItsOptionsAndLetsTheOperatorsWin() throws Exception {
        tree.jdk("jvm/25", "25");
        assertThat(tree.signet("up").out())
                .contains("-Xmx512m\n", "-XX:+UseSerialGC\n", "-XX:+UseCompactObjectHeaders\n");
        Ended ended = tree.with("SIGNET_JAVA_OPTS", "-Xmx2g -XX:+UseG1GC").signet("up");
        assertThat(ended.out())
                .containsSubsequence("-Xmx512m\n", "-Xmx2g\n", "-XX:+UseG1GC\n")
                .doesNotContain("Serial");
    }

    @Test
    void usesACacheOfTheBuildWhenThereIsOne() throws Exception {
        tree.jdk("jvm/25", "25");
        assertThat(tree.signet("up").out()).doesNotContain("AOT");
        Path cache = tree.repository.resolve("server/target/signet.aot");
        ScriptTree.write(cache, "");
        assertThat(tree.signet("up").out()).contains("-XX:AOTCache=" + cache + "\n", "-XX:AOTMode=auto\n");
    }

    @Test
    void makesACacheFromOneStartInAFolderThatItRemoves() throws Exception {
        Path jdk = tree.jdk("jvm/25", "25");
        ScriptTree.script(
                jdk.resolve("bin/java"),
                "for option; do",
                "  case $option in -XX:AOTCacheOutput=*) touch \"${option#*=}\" ;; */data) mkdir -p \"$option\" ;;"
                        + " esac",
                "  case $option in */data) touch \"$option/first-run.json\" ;; esac",
                "done");
        Path work = Files.createDirectory(tree.top.resolve("work"));
        Ended ended = tree.with("TMPDIR", work).signet("warm");
        assertThat(ended.status()).isZero();
        assertThat(tree.repository.resolve("server/target/signet.aot")).exists();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void neverBuildsForAnAudit() throws Exception {
        tree.jdk("jvm/25", "25");
        Ended unbuilt = tree.signet("audit", "verify");
        assertThat(unbuilt.status()).isEqualTo(2);
        assertThat(unbuilt.error())
                .isEqualTo("Signet is not built here, and `audit` never builds: run `./signet up` once.\n");
        ScriptTree.write(tree.repository.resolve("server/target/signet-1.jar"), "");
        assertThat(tree.signet("audit", "verify", "--data", "d").out()).endsWith(MAIN + "\naudit\nverify\n--data\nd\n");
        assertThat(tree.builds()).isEmpty();
    }

    @Test
    void runsAllTestsWithChromium() throws Exception {
        tree.jdk("jvm/25", "25");
        tree.program("chromium", "").maven("echo \"with $CHROMIUM\"", "echo \"in $PWD\"");
        Ended ended = tree.signet("test", "--long");
        assertThat(ended.out()).contains("with " + tree.top.resolve("bin/chromium"), "in " + tree.repository);
        assertThat(tree.builds())
                .containsExactly("-B -ntp verify -Dsignet.long=true -Djunit.jupiter.execution.timeout.mode=disabled");
    }

    @Test
    void prefersTheChromiumWithoutWindows() throws Exception {
        tree.jdk("jvm/25", "25");
        tree.program("chromium", "").program("chromium-headless-shell", "").maven("echo \"with $CHROMIUM\"");
        assertThat(tree.signet("test").out()).contains("with " + tree.top.resolve("bin/chromium-headless-shell"));
    }

    @Test
    void installsChromiumAsRootWhereThatIsPossible() throws Exception {
        tree.jdk("jvm/25", "25");
        tree.program("id", "echo 0")
                .program(
                        "apt-get",
                        "[ $1 = update ] || { touch '" + tree.top + "/bin/chromium'; chmod +x '" + tree.top
                                + "/bin/chromium'; }");
        Ended ended = tree.signet("test");
        assertThat(ended.status()).isZero();
        assertThat(tree.builds()).containsExactly("-B -ntp verify");
    }

    @Test
    void printsTheCommandThatInstallsChromiumOtherwise() throws Exception {
        tree.jdk("jvm/25", "25");
        tree.program("id", "echo 1000").program("apt-get", "exit 1");
        Ended ended = tree.signet("test");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.error())
                .contains("apt-get update && { apt-get install -y --no-install-recommends chromium-headless-shell ||");
        assertThat(tree.builds()).isEmpty();
    }

    @Test
    void saysWhatWasMeant() throws Exception {
        Ended command = tree.signet("pu");
        assertThat(command.status()).isEqualTo(64);
        assertThat(command.error()).contains("did you mean up?");
        assertThat(tree.signet("frobnicate").error()).contains("of that name.");
        Ended option = tree.signet("test", "--lnog");
        assertThat(option.status()).isEqualTo(64);
        assertThat(option.error()).contains("did you mean --long?");
    }

    @Test
    void listsFuzzTargetsAndRefusesOthersWithoutABuild() throws Exception {
        Path corpus = tree.repository.resolve("server/src/test/resources/dev/signet/fuzz");
        ScriptTree.write(corpus.resolve("json/empty"), "{}");
        ScriptTree.write(corpus.resolve("form/empty"), "");
        assertThat(tree.signet("fuzz").out()).isEqualTo("form\njson\n");
        Ended unknown = tree.signet("fuzz", "jsno");
        assertThat(unknown.status()).isEqualTo(64);
        assertThat(unknown.error()).contains("did you mean json?");
        assertThat(tree.signet("fuzz", "json", "--seconds", "0").error()).contains("a whole number from 1");
        assertThat(tree.builds()).isEmpty();
    }

    @Test
    void showsHelpAndVersionWithoutABuildOrAJdk() throws Exception {
        for (String word : List.of("help", "--help", "-h")) {
            assertThat(tree.signet(word).out()).isEqualTo("All the help\n");
        }
        assertThat(tree.signet().out()).isEqualTo("All the help\n");
        assertThat(tree.signet("version").out()).isEqualTo("Signet 1.2.3\n");
    }
}
