package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the command line asks of a benchmark.
record Options(int runs, Load load, Peer peer, Optional<Path> markdown, Sizes sizes) {
    private static final int RUNS = 5;
    private static final int MOST_RUNS = 25;
    private static final int SECONDS = 5;
    private static final int MOST_SECONDS = 15; // with the most runs, all still fits into a token's hour
    private static final int CONNECTIONS = 32;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final int CREDENTIALS = 100_000;
    private static final int MOST_CREDENTIALS = 500_000;
    private static final int ROWS = 10_000_000;
    private static final int MOST_ROWS = 100_000_000;

    /// What the defaults are.
    static final Options DEFAULTS = new Options(
            RUNS, new Load(SECONDS, CONNECTIONS), Peer.NONE, Optional.empty(), new Sizes(CREDENTIALS, ROWS));

    /// How many credentials `scale` grows to, and how many rows `embed` queries.
    record Sizes(int credentials, int rows) {}

    /// Which other product is measured beside.
    enum Peer {
        NONE,
        KEYCLOAK
    }

    /// Reads `--name value` and `--name=value`; throws [StartFailure] for anything else.
    static Options parse(List<String> arguments) {
        Options options = DEFAULTS;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            int equals = argument.indexOf('=');
            if (equals > 0) rest.push(argument.substring(equals + 1));
            String name = equals > 0 ? argument.substring(0, equals) : argument;
            options = options.with(name, rest);
        }
        return options;
    }

    /// The options that differ from the defaults, as they are typed, without those of the report and the peer.
    String told() {
        StringBuilder told = new StringBuilder();
        if (runs != RUNS) told.append(" --runs ").append(runs);
        if (load.seconds() != SECONDS) told.append(" --seconds ").append(load.seconds());
        if (load.connections() != CONNECTIONS) told.append(" --connections ").append(load.connections());
        return told.toString();
    }

    private Options with(String name, Deque<String> rest) {
        return switch (name) {
            case "--runs" -> new Options(number(name, rest, MOST_RUNS), load, peer, markdown, sizes);
            case "--seconds" -> with(new Load(number(name, rest, MOST_SECONDS), load.connections()));
            case "--connections" -> with(new Load(load.seconds(), number(name, rest, MOST_CONNECTIONS)));
            case "--keycloak" -> new Options(runs, load, Peer.KEYCLOAK, markdown, sizes);
            case "--credentials" -> with(new Sizes(number(name, rest, MOST_CREDENTIALS), sizes.rows));
            case "--rows" -> with(new Sizes(sizes.credentials, number(name, rest, MOST_ROWS)));
            case "--markdown" -> new Options(runs, load, peer, Optional.of(Path.of(value(name, rest))), sizes);
            default ->
                throw new StartFailure("`bench` knows no option " + name + ". It knows --runs, --seconds,"
                        + " --connections, --keycloak, --credentials, --rows and --markdown.");
        };
    }

    private Options with(Load other) {
        return new Options(runs, other, peer, markdown, sizes);
    }

    private Options with(Sizes other) {
        return new Options(runs, load, peer, markdown, other);
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isEmpty()) throw new StartFailure(name + " needs a value.");
        return rest.pop();
    }

    private static int number(String name, Deque<String> rest, int most) {
        String text = value(name, rest);
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new StartFailure(name + " must be a whole number from 1 to " + most + ".");
        }
        return number;
    }
}
