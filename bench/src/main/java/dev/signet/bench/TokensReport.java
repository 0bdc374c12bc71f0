package dev.signet.bench;

import java.util.ArrayList;
import java.util.List;

/// What `bench tokens` says.
record TokensReport(TokenTargets targets, Rounds rounds, BareProcess.Sizes sizes) {
    private static final double GRANTS = 0.4;
    private static final double WHOAMI = 0.6;
    private static final double TIMES_KEYCLOAK = 15;
    private static final double INTROSPECTIONS_TIMES_KEYCLOAK = 5;
    private static final int ENOUGH_RUNS = 5;

    Report report(Options options, JvmCommand jvm) {
        Report.Origin origin = new Report.Origin(command(options), Machine.thisOne());
        return new Report(origin, table(), aims(), notes(options, jvm));
    }

    private Table table() {
        List<String> head = List.of(
                "target",
                "requests/s",
                "of bare",
                "p50 ms",
                "p99 ms",
                "server CPU µs",
                "PostgreSQL CPU µs",
                "wrk CPU µs");
        return new Table(head, targets.all().stream().map(this::row).toList());
    }

    private List<String> row(Target target) {
        Target floor = targets.floorOf(target);
        return List.of(
                target.name(),
                Figures.whole(rounds.median(target, sample -> sample.output().perSecond())),
                target.equals(floor) ? "1" : Figures.ratio(rounds.ratios(target, floor)),
                Figures.millis(rounds.median(target, sample -> sample.output().p50())),
                Figures.millis(rounds.median(target, sample -> sample.output().p99())),
                Figures.micros(rounds.median(target, sample -> sample.micros(sample.server()))),
                Figures.micros(rounds.median(target, sample -> sample.micros(sample.database()))),
                Figures.micros(rounds.median(target, sample -> sample.micros(sample.generator()))));
    }

    private List<Aim> aims() {
        TokenTargets.Signet signet = targets.signet();
        TokenTargets.Bare bare = targets.bare();
        List<Aim> aims = new ArrayList<>();
        aims.add(atLeast("Grants of bare, 1 credential", signet.one(), bare.post(), GRANTS));
        aims.add(
                atLeast("Grants of bare, " + TokensBench.CLIENTS + " credentials", signet.many(), bare.post(), GRANTS));
        aims.add(atLeast("whoami of bare", signet.whoami(), bare.get(), WHOAMI));
        targets.keycloak().ifPresent(keycloak -> {
            aims.add(atLeast("Grants of Keycloak's, 1 credential", signet.one(), keycloak.grants(), TIMES_KEYCLOAK));
            aims.add(atLeast(
                    "Introspections of Keycloak's",
                    signet.introspect(),
                    keycloak.introspect(),
                    INTROSPECTIONS_TIMES_KEYCLOAK));
        });
        return aims;
    }

    private Aim atLeast(String what, Target target, Target other, double least) {
        return new Aim(what, Median.of(rounds.ratios(target, other)), new Aim.Bound.AtLeast(least));
    }

    private List<String> notes(Options options, JvmCommand jvm) {
        Load load = options.load();
        List<String> notes = new ArrayList<>();
        notes.add("Medians of " + options.runs() + " interleaved rounds of " + load.seconds()
                + " s, wrk with 1 thread and " + load.connections()
                + " connections; ratios are medians of the rounds' own (least to most).");
        if (options.runs() < ENOUGH_RUNS) notes.add("Fewer than " + ENOUGH_RUNS + " rounds: not to be quoted.");
        notes.add("CPU is per request, apart for the server's JVM, all processes of its PostgreSQL, and wrk.");
        notes.add(
                "Signet as shipped: embedded PostgreSQL with fsync on, audit on, access log on (to a file), demo on.");
        notes.add("Answers have " + sizes.token() + " bytes (token) and " + sizes.whoami()
                + " bytes (whoami) on both sides; introspection is compared with the bare POST of a token's size.");
        notes.add("Introspection is of " + TokensBench.TOKENS + " live tokens in turns, by the client that got them,"
                + " authenticated in the form; all were live before and after.");
        notes.add("Flags of both JVMs: " + jvm.flags());
        if (targets.keycloak().isPresent()) {
            notes.add("Keycloak " + KeycloakDistribution.VERSION
                    + ": `start-dev` with its own file database and JVM flags,"
                    + " one realm with HS256 and tokens of an hour, one client.");
        }
        return notes;
    }

    private static String command(Options options) {
        String peer = options.peer() == Options.Peer.KEYCLOAK ? " --keycloak" : "";
        return "./signet bench " + TokensBench.NAME + options.told() + peer;
    }
}
