package dev.signet.database;

/// The settings of the server, written before each start to a file that `postgresql.conf` includes.
///
/// What a person adds to `postgresql.conf` below the include wins.
final class PostgresSettings {
    static final String FILE = "signet.conf";

    private static final String SETTINGS = """
        # Written by Signet at each start; put changes into pgdata/postgresql.conf, below its include.

        # only this machine, only with a password
        listen_addresses = '127.0.0.1'
        port = {port}
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'

        # a small machine: one pool of connections, a few spare for people
        max_connections = {connections}
        shared_buffers = 128MB
        # our statements are short: compiling one takes longer than running it
        jit = off

        # a commit that was answered survives a crash
        fsync = {forced}
        synchronous_commit = on
        full_page_writes = {forced}
        # fewer and smoother checkpoints, so that requests do not stall behind one
        checkpoint_timeout = 15min
        checkpoint_completion_target = 0.9
        max_wal_size = 1GB
        # whole-page images are most of the log: compressing them costs less than writing them
        wal_compression = on

        # one time zone wherever the machine stands
        timezone = 'UTC'
        log_timezone = 'UTC'
        # neither statements nor the values that violated something: they may be a customer's
        log_min_messages = warning
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_line_prefix = '%m [%p] '
        """;

    private PostgresSettings() {}

    static String text(int port, PostgresDurability durability) {
        String settings = SETTINGS.replace("{port}", Integer.toString(port));
        return switch (durability) {
            case KEPT -> settings.replace("{forced}", "on").replace("{connections}", "60");
            // many tests at once, each with a pool of its own
            case THROWAWAY -> settings.replace("{forced}", "off").replace("{connections}", "400");
        };
    }
}
