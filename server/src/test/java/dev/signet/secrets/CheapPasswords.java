package dev.signet.secrets;

/// Real Argon2id at the least cost there is, for tests that are about something else.
public final class CheapPasswords {
    private static final Argon2Cost LEAST = new Argon2Cost(64, 1, 1);

    private CheapPasswords() {}

    public static Passwords make() {
        return Passwords.costing(LEAST);
    }
}
