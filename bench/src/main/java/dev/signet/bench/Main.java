package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// `./signet bench NAME [OPTIONS]`: measures, prints a table, and writes it into a Markdown file when asked to.
///
/// Exit status: 0 measured (whether or not an aim was met), 1 could not measure, 64 misused.
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 64;
    private static final List<String> NAMES = List.of(
            TokensBench.NAME,
            StartBench.NAME,
            EmbedBench.NAME,
            RotateBench.NAME,
            ScaleBench.NAME,
            TimingBench.NAME,
            KeysBench.NAME,
            SignInBench.NAME);
    private static final String USAGE = """
        Usage: ./signet bench NAME [OPTIONS]

          tokens    grants and whoami a second, beside a server that does nothing
          start     time to the first answer and memory, on a warm data folder
          embed     the first chart in a cold browser, pages a second, workbooks on 10,000,000 rows
          rotate    1,000 rotations and 1,000 revocations while clients use the secrets
          scale     single requests while an organization grows to 1,000,000 grants
          timing    whether the time of a refusal tells a stranger anything
          keys      tickets and client assertions verified a second, by kind of key
          sign-in   a person's way in, by password and by an identity provider

          --runs N (5)          rounds; medians are given
          --seconds S (5)       tokens, start, embed: length of each load
          --connections C (32)  tokens, start, embed: connections, all busy
          --keycloak            tokens only: Keycloak beside
          --credentials N       scale only: how many there are in the end (100,000)
          --rows N              embed only: how many rows are queried (10,000,000)
          --markdown FILE       write the figures into their section of FILE
        """;

    private Main() {}

    /// Runs one benchmark; all it starts is stopped when it ends, however it ends.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv()));
    }

    private static int run(List<String> arguments, Map<String, String> environment) {
        try (Cleanup cleanup = Cleanup.alsoOnSignals()) {
            String name = arguments.isEmpty() ? "" : arguments.getFirst();
            if (!NAMES.contains(name)) {
                out(FileDescriptor.err).print(USAGE);
                return MISUSED;
            }
            measure(name, Options.parse(arguments.subList(1, arguments.size())), environment, cleanup);
            return 0;
        } catch (StartFailure failure) {
            out(FileDescriptor.err).println(failure.getMessage());
            return FAILED;
        }
    }

    private static void measure(String name, Options options, Map<String, String> environment, Cleanup cleanup) {
        options.markdown().ifPresent(file -> new MarkdownSection(file, name).check());
        Bench bench = new Bench(
                Repository.find(environment),
                Proc.ofThisMachine(),
                new Loopback(),
                cleanup,
                step -> out(FileDescriptor.err).println(step + "…"));
        Supplier<Report> benchmark = benchmark(name, bench, options, environment);
        Busyness before = Busyness.look();
        Report report = benchmark.get().with(before.warnings());
        out(FileDescriptor.out).print(report.text());
        options.markdown().ifPresent(file -> new MarkdownSection(file, name).write(report.markdown()));
    }

    /// Refuses before anything is measured when a program is missing or an option is another benchmark's.
    private static Supplier<Report> benchmark(
            String name, Bench bench, Options options, Map<String, String> environment) {
        if (name.equals(EmbedBench.NAME)) {
            Wrk.require(environment);
            return new EmbedBench(bench, options, ColdBrowser.require(environment))::run;
        }
        if (name.equals(ScaleBench.NAME)) return new ScaleBench(bench, options)::run;
        if (!options.sizes().equals(Options.DEFAULTS.sizes())) {
            throw new StartFailure("`bench " + name + "` knows neither --credentials nor --rows.");
        }
        if (name.equals(TimingBench.NAME)) return new TimingBench(bench, options)::run;
        if (name.equals(RotateBench.NAME)) return new RotateBench(bench, options)::run;
        if (name.equals(KeysBench.NAME)) return new KeysBench(bench, options)::run;
        if (name.equals(SignInBench.NAME)) return new SignInBench(bench, options)::run;
        Wrk.require(environment);
        return name.equals(TokensBench.NAME)
                ? new TokensBench(bench, options)::run
                : new StartBench(bench, options)::run;
    }

    /// In UTF-8, whatever the locale.
    private static PrintStream out(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
