package dev.signet.database;

import dev.signet.base.StartFailure;
import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.util.List;

/// What the operator or PostgreSQL writes, under attack.
public final class DatabaseTargets {
    private static final int LONGEST = 200;

    private DatabaseTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("database-url", DatabaseTargets::url),
                Target.ofText("postmaster-file", DatabaseTargets::postmaster));
    }

    /// A URL is understood, or refused without repeating it; the password is printed nowhere.
    private static void url(String input) {
        try {
            DatabaseAddress address = DatabaseAddress.parse(input);
            Promise.holds(!address.user().isEmpty(), "an address names a user");
            boolean elsewhere = (address.jdbcUrl() + address.user()).contains(address.password());
            Promise.holds(elsewhere || !address.toString().contains(address.password()), "the password is not printed");
        } catch (StartFailure refused) {
            Promise.holds(String.valueOf(refused.getMessage()).length() < LONGEST, "a refusal is a sentence of ours");
        }
    }

    private static void postmaster(String input) {
        PostmasterFile.parse(input).ifPresent(file -> {
            Promise.holds(file.pid() > 0, "a process has a number");
            Promise.holds(file.port() >= 0, "a port is none or one");
        });
    }
}
