package dev.signet.access;

import dev.signet.secrets.CheapPasswords;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.Secret;
import java.time.Instant;
import java.util.List;

/// An [AccessWorld] whose people have passwords and sign in.
final class PeopleWorld implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    static final Origin AT_HOME = new Origin("10.0.0.1", "Browser/1", "r-home");

    final AccessWorld world = new AccessWorld();
    final Standings standings = new Standings(world.test.database());
    final AccessGround ground =
            new AccessGround(world.test.database(), world.access, standings, world.audit, world.clock);
    final Passwords passwords = CheapPasswords.make();
    final Refusals refusals = Refusals.start(world.test.database(), world.clock);
    final SignIn signIn = new SignIn(ground, passwords, refusals, new AllowedAddresses(world.test.database()));
    final Sessions sessions =
            new Sessions(world.test.database(), standings, new AllowedAddresses(world.test.database()), world.clock);
    private final SetPassword setPassword = new SetPassword(world.test.database(), passwords, world.audit, world.clock);

    /// A member with [#PASSWORD].
    Principal.Human person(String email, String accountType) {
        Principal.Human person = new Principal.Human(
                world.admin.organization(), world.member(email, accountType).member());
        givePassword(person);
        return person;
    }

    void givePassword(Principal person) {
        world.test.database().inOrganization(person.organization(), tx -> {
            setPassword.directly(tx, person.member(), Secret.ofText(PASSWORD));
            return person;
        });
    }

    SignIn.Outcome tryToSignIn(String email, String password, Origin origin) {
        return signIn.signIn(new SignIn.Attempt("acme", email, Secret.ofText(password)), origin);
    }

    /// The key of a new session.
    Secret key(String email) {
        if (tryToSignIn(email, PASSWORD, AT_HOME) instanceof SignIn.Outcome.SignedIn(Secret key, Instant _)) {
            return key;
        }
        throw new AssertionError("not signed in: " + email);
    }

    Session session(Secret key) {
        return sessions.find(key).orElseThrow();
    }

    /// What the audit holds of that action, oldest first, as `subject details`.
    List<String> audited(AuditAction action) {
        return world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .fetch(
                                        "select actor || ' ' || subject || ' ' || details from access.audit_records"
                                                + " where action = ? order by xid, number",
                                        action.word())
                                .getValues(0, String.class));
    }

    @Override
    public void close() {
        refusals.close();
        world.close();
    }
}
