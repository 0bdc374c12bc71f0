package dev.signet.server;

import java.util.Locale;
import java.util.Optional;

/// Everything that can be configured, each declared once: parsing, `help` and the reference page derive from this list.
///
/// The name of a setting is that of its constant: `PUBLIC_URL` is the option `--public-url`, the environment variable
/// `SIGNET_PUBLIC_URL` and the line `public-url = …` of the properties file, as far as its [Scope] allows.
enum Setting {
    PORT(Scope.ANYWHERE, "PORT", "8080", "TCP port to listen on; 0 takes any free one."),
    BIND(Scope.ANYWHERE, "ADDRESS", "127.0.0.1", "Address or host name to listen on."),
    HOST_PORT(
            Scope.ANYWHERE,
            "PORT",
            "8090",
            "TCP port of the demo's sample host application, on loopback; 0 takes any free one."),
    PUBLIC_URL(
            Scope.ANYWHERE, "URL", "http://<bind>:<port>", "Where clients reach the server: http or https, no path."),
    PREVIEW_URL(
            Scope.ANYWHERE,
            "URL",
            "the other of localhost and 127.0.0.1",
            "A second address of this server, http or https without a path, from which the portal previews embeds."),
    DATA(Scope.ANYWHERE, "DIR", "./data", "Folder for the embedded PostgreSQL and first-run.json."),
    DATABASE_URL(
            Scope.ANYWHERE,
            "URL",
            "embedded PostgreSQL",
            "An external PostgreSQL: postgresql://user:password@host/name."),
    MASTER_KEY_FILE(
            Scope.ANYWHERE,
            "FILE",
            "${XDG_CONFIG_HOME:-~/.config}/signet/master.key",
            "The key that seals what must work again; never inside the data folder. Keep a copy of it."),
    DEMO(
            Scope.ANYWHERE,
            "",
            "on where only this machine can reach it",
            "Create a demo organization at the first start."),
    ACCESS_LOG(Scope.ANYWHERE, "", "on", "Log one line per request, without secrets."),
    AUTH_FAILURES_PER_ADDRESS(
            Scope.ANYWHERE, "N", "10", "Failed client authentications a second allowed to one address."),
    AUTH_FAILURES_PER_CLIENT(Scope.ANYWHERE, "N", "5", "Failed authentications a second allowed to one client ID."),
    CALLS_PER_CREDENTIAL(
            Scope.ANYWHERE, "N", "0", "Calls of the API a second allowed to one credential; 0 for no limit."),
    TOKENS_PER_CREDENTIAL(Scope.ANYWHERE, "N", "0", "Tokens a second given to one credential; 0 for no limit."),
    SMTP_URL(
            Scope.ANYWHERE,
            "URL",
            "none: no mails are sent",
            "The mail server: smtp://user:password@host:587 (STARTTLS, unless it ends in ?tls=off or is on this"
                    + " machine), or smtps://user:password@host:465."),
    MAIL_FROM(
            Scope.ANYWHERE,
            "ADDRESS",
            "none: required with smtp-url",
            "Who mails come from: noreply@example.com, or Name <noreply@example.com>."),
    OUTBOUND_MAY_REACH(
            Scope.ANYWHERE,
            "CIDRS",
            "none: public addresses only, by https",
            "Private addresses that URLs typed in by Admins (webhooks, keys, identity providers) may lead to, also by"
                    + " http: blocks separated by commas, 10.1.0.0/16,fd00::/8."),
    LEGACY_EMBEDS_BASE_URLS(
            Scope.ANYWHERE,
            "URLS",
            "none but public-url",
            "Other addresses hosts know the server by when they sign whole URLs, separated by commas."),
    LEGACY_EMBEDS_LONGEST_SESSION(
            Scope.ANYWHERE, "SECONDS", "36000", "The longest session a URL signed as a whole may ask for."),
    LEGACY_EMBEDS_DEPRECATED_ON(
            Scope.ANYWHERE, "DATE", "2025-08-04", "Since when URLs signed as a whole are told to be deprecated."),
    LEGACY_EMBEDS_END_ON(
            Scope.ANYWHERE,
            "DATE",
            "none: open",
            "When URLs signed as a whole are told to end. They go on until an organization switches them off."),
    CONFIG(
            Scope.OPTION_OR_ENVIRONMENT,
            "FILE",
            "./signet.properties, if there",
            "File of settings, one `name = value` a line."),
    ADMIN_EMAIL(Scope.ENVIRONMENT, "EMAIL", "admin@example.com", "Who the first Admin is."),
    ADMIN_PASSWORD(
            Scope.ENVIRONMENT,
            "PASSWORD",
            "demo: generated; otherwise a one-time link",
            "Password of the first Admin."),
    FILE(Scope.OPTION, "EXPORT.jsonl", "none", "An exported audit log to verify instead of a database."),
    ORGANIZATION(Scope.OPTION, "SLUG", "none: required", "The organization whose audit log is exported."),
    OUT(Scope.OPTION, "FILE", "none: required", "Where the export is written.");

    /// Where a setting may be given.
    enum Scope {
        ANYWHERE,
        OPTION_OR_ENVIRONMENT,
        ENVIRONMENT,
        OPTION
    }

    private static final String ENVIRONMENT_PREFIX = "SIGNET_";

    private final Scope scope;
    private final String placeholder;
    private final String fallback;
    private final String description;

    Setting(Scope scope, String placeholder, String fallback, String description) {
        this.scope = scope;
        this.placeholder = placeholder;
        this.fallback = fallback;
        this.description = description;
    }

    /// The name in a properties file, and after `--`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The option, `--public-url`; nothing when the setting has none.
    Optional<String> option() {
        return scope == Scope.ENVIRONMENT ? Optional.empty() : Optional.of("--" + key());
    }

    /// The environment variable, `SIGNET_PUBLIC_URL`; nothing when the setting has none.
    Optional<String> variable() {
        return scope == Scope.OPTION ? Optional.empty() : Optional.of(ENVIRONMENT_PREFIX + name());
    }

    /// Whether it may stand in the properties file.
    boolean inFile() {
        return scope == Scope.ANYWHERE;
    }

    /// Whether it is on or off: `--demo`, `--no-demo`, without a value of its own.
    boolean isSwitch() {
        return placeholder.isEmpty();
    }

    /// Whether its value must never be shown, nor any part of it.
    boolean isSecret() {
        return this == DATABASE_URL || this == PUBLIC_URL || this == ADMIN_PASSWORD || this == SMTP_URL;
    }

    /// What stands for the value in a usage line: `PORT`.
    String placeholder() {
        return placeholder;
    }

    /// What holds when nothing is given, in words or as the value itself.
    String fallback() {
        return fallback;
    }

    /// One sentence for people.
    String description() {
        return description;
    }
}
