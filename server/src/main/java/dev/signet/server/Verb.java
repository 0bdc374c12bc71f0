package dev.signet.server;

import static dev.signet.server.Setting.ACCESS_LOG;
import static dev.signet.server.Setting.AUTH_FAILURES_PER_ADDRESS;
import static dev.signet.server.Setting.AUTH_FAILURES_PER_CLIENT;
import static dev.signet.server.Setting.BIND;
import static dev.signet.server.Setting.CALLS_PER_CREDENTIAL;
import static dev.signet.server.Setting.CONFIG;
import static dev.signet.server.Setting.DATA;
import static dev.signet.server.Setting.DATABASE_URL;
import static dev.signet.server.Setting.DEMO;
import static dev.signet.server.Setting.FILE;
import static dev.signet.server.Setting.HOST_PORT;
import static dev.signet.server.Setting.LEGACY_EMBEDS_BASE_URLS;
import static dev.signet.server.Setting.LEGACY_EMBEDS_DEPRECATED_ON;
import static dev.signet.server.Setting.LEGACY_EMBEDS_END_ON;
import static dev.signet.server.Setting.LEGACY_EMBEDS_LONGEST_SESSION;
import static dev.signet.server.Setting.MAIL_FROM;
import static dev.signet.server.Setting.MASTER_KEY_FILE;
import static dev.signet.server.Setting.ORGANIZATION;
import static dev.signet.server.Setting.OUT;
import static dev.signet.server.Setting.OUTBOUND_MAY_REACH;
import static dev.signet.server.Setting.PORT;
import static dev.signet.server.Setting.PREVIEW_URL;
import static dev.signet.server.Setting.PUBLIC_URL;
import static dev.signet.server.Setting.SMTP_URL;
import static dev.signet.server.Setting.TOKENS_PER_CREDENTIAL;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The commands as data: their words, what they do, and the options each accepts.
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of and never change
enum Verb {
    UP(
            "up",
            "Build what is missing, start the server and say what to open.",
            PORT,
            BIND,
            HOST_PORT,
            PUBLIC_URL,
            PREVIEW_URL,
            DATA,
            DATABASE_URL,
            MASTER_KEY_FILE,
            DEMO,
            ACCESS_LOG,
            AUTH_FAILURES_PER_ADDRESS,
            AUTH_FAILURES_PER_CLIENT,
            CALLS_PER_CREDENTIAL,
            SMTP_URL,
            MAIL_FROM,
            OUTBOUND_MAY_REACH,
            LEGACY_EMBEDS_BASE_URLS,
            LEGACY_EMBEDS_LONGEST_SESSION,
            LEGACY_EMBEDS_DEPRECATED_ON,
            LEGACY_EMBEDS_END_ON,
            TOKENS_PER_CREDENTIAL,
            CONFIG),
    KEY_ROTATE(
            "key rotate", "Seal everything anew under a new master key.", DATA, DATABASE_URL, MASTER_KEY_FILE, CONFIG),
    AUDIT_VERIFY(
            "audit verify",
            "Check the chain of the audit log. Exit status: 0 intact, 1 broken, 2 cannot read.",
            DATA,
            DATABASE_URL,
            FILE,
            CONFIG),
    AUDIT_EXPORT(
            "audit export",
            "Write an organization's audit log to a file that `audit verify --file` checks.",
            DATA,
            DATABASE_URL,
            ORGANIZATION,
            OUT,
            CONFIG),
    ADMIN_RESET_PASSWORD(
            "admin reset-password",
            "Print a one-time link with which that person sets a new password; also beside a running server.",
            ORGANIZATION,
            PUBLIC_URL,
            PORT,
            BIND,
            DATA,
            DATABASE_URL,
            CONFIG),
    HELP("help", "Show this list."),
    VERSION("version", "Show the version.");

    private final List<String> words;
    private final String summary;
    private final List<Setting> options;

    Verb(String words, String summary, Setting... options) {
        this.words = List.of(words.split(" "));
        this.summary = summary;
        this.options = List.of(options);
    }

    /// The command the arguments begin with.
    static Optional<Verb> leading(List<String> arguments) {
        return Arrays.stream(values()).filter(verb -> verb.leads(arguments)).findFirst();
    }

    /// Every command as it is typed.
    static List<String> all() {
        return Arrays.stream(values()).map(Verb::typed).toList();
    }

    private boolean leads(List<String> arguments) {
        return arguments.size() >= words.size()
                && IntStream.range(0, words.size()).allMatch(at -> words.get(at).equals(arguments.get(at)));
    }

    /// As it is typed: `key rotate`.
    String typed() {
        return String.join(" ", words);
    }

    /// How many words it takes.
    int length() {
        return words.size();
    }

    /// One sentence for people.
    String summary() {
        return summary;
    }

    /// The settings that may be given as options.
    List<Setting> options() {
        return options;
    }

    /// What it takes besides options, as usage lines write it; nothing for most.
    Optional<String> operand() {
        return switch (this) {
            case ADMIN_RESET_PASSWORD -> Optional.of("EMAIL");
            case UP, KEY_ROTATE, AUDIT_VERIFY, AUDIT_EXPORT, HELP, VERSION -> Optional.empty();
        };
    }

    /// What a misuse exits with: 2 for the audit commands, whose 1 means a broken log; otherwise 64 (EX_USAGE).
    int misuseStatus() {
        return switch (this) {
            case AUDIT_VERIFY, AUDIT_EXPORT -> 2;
            case UP, KEY_ROTATE, ADMIN_RESET_PASSWORD, HELP, VERSION -> 64;
        };
    }
}
