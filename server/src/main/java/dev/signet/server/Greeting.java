package dev.signet.server;

import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;

/// What a person sees once the server is up: what to open, and, the first time, how to sign in.
final class Greeting {
    private Greeting() {}

    static void print(PrintStream out, URI url, Optional<String> host, Optional<FirstStart.Made> made) {
        out.println();
        out.println("Signet is up. Ctrl-C stops it.");
        out.println();
        row(out, "Open", url + "/");
        row(out, "API", url + "/v2   described at " + url + "/docs");
        host.ifPresent(app -> row(out, "Embedded", app + "   a sample application with a live workbook in it"));
        made.ifPresent(first -> first(out, url, first));
        out.println();
        out.flush();
    }

    private static void first(PrintStream out, URI url, FirstStart.Made made) {
        switch (made) {
            case FirstStart.Made.Demo demo -> demo(out, url, demo);
            case FirstStart.Made.WithPassword(FirstRun.Org organization, String email) -> {
                row(out, "Organization", organization.slug());
                row(out, "Sign in as", email + ", with the password that was given");
            }
            case FirstStart.Made.WithLink(FirstRun.Org organization, String email, String code) -> {
                row(out, "Organization", organization.slug());
                row(out, "Admin", email);
                row(out, "Set a password", url + "/set-password#" + code);
                out.println("  This link works once, within a day, and is not shown again.");
            }
        }
    }

    private static void demo(PrintStream out, URI url, FirstStart.Made.Demo demo) {
        row(out, "Organization", demo.organization().slug());
        row(out, "Sign in as", demo.admin().email());
        row(out, "Password", demo.admin().password());
        row(out, "Client ID", demo.credential().clientId());
        row(out, "Client secret", demo.credential().clientSecret());
        out.println();
        out.println("  The same is in first-run.json in the data folder. Get a token with:");
        out.println();
        out.println(
                "  curl -u \"$CLIENT_ID:$CLIENT_SECRET\" -d grant_type=client_credentials " + url + "/v2/auth/token");
    }

    private static void row(PrintStream out, String name, String value) {
        out.printf("  %-15s %s%n", name, value);
    }
}
