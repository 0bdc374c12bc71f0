package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.Database;
import java.time.InstantSource;
import java.util.List;

/// Where somebody is signed in: oneself, or for Admins anybody of their organization.
public final class ListSessions {
    private final Database database;
    private final Access access;
    private final InstantSource clock;
    private final MemberStore members = new MemberStore();
    private final SessionStore sessions = new SessionStore();

    /// Reads from the ground's database.
    public ListSessions(AccessGround ground) {
        this.database = ground.database();
        this.access = ground.access();
        this.clock = ground.clock();
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Those that hold, newest first.
        record Listed(List<OpenSession> sessions) implements Outcome {
            /// Copies what it is given.
            public Listed {
                sessions = List.copyOf(sessions);
            }
        }

        /// There is no such member.
        record NoSuchMember() implements Outcome {}

        /// Not for them.
        record Forbidden() implements Outcome {}
    }

    /// The sessions of that member.
    public Outcome list(Principal who, MemberId of) {
        if (!mayTouch(access, who, of)) return new Outcome.Forbidden();
        return database.inOrganization(
                who.organization(),
                tx -> members.find(tx, of).isEmpty()
                        ? new Outcome.NoSuchMember()
                        : new Outcome.Listed(sessions.open(tx, of, clock.instant())));
    }

    /// Whether the sessions of that member are theirs to see and to end.
    static boolean mayTouch(Access access, Principal who, MemberId of) {
        return who.member().equals(of) || access.decide(who, Capability.ADMINISTER) instanceof Decision.Allowed;
    }
}
