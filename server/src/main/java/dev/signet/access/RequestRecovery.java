package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Somebody has forgotten their password, they say, and wants a link by mail.
///
/// Guarantee: an unknown organization, an unknown address, a member who may not sign in with a password and
/// one who was mailed enough already get the same answer after the same work as one whose mail is queued.
/// Whoever asks often waits, longer each time, as at signing in; and nobody is mailed more than
/// [#MOST_AN_HOUR] times an hour, whoever asks, wherever.
public final class RequestRecovery {
    static final int MOST_AN_HOUR = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final MemberId NOBODY = MemberId.random();

    private final AccessGround ground;
    private final Outbox outbox;
    private final Refusals refusals;
    private final SignInDelays delays;
    private final MemberStore members = new MemberStore();
    private final MailStore mails = new MailStore();
    private final LocalSignIn local = new LocalSignIn();

    /// Queues there. Those who ask too often are counted among the refusals.
    public RequestRecovery(AccessGround ground, Outbox outbox, Refusals refusals) {
        this.ground = ground;
        this.outbox = outbox;
        this.refusals = refusals;
        this.delays = new SignInDelays(ground.database(), ground.clock(), SignInDelays.Purpose.RECOVERY);
    }

    /// Who somebody says they are; slug and address in any case, spaces around them ignored.
    public record Claim(String organization, String email) {

        /// Spells slug and address as they are kept.
        public Claim {
            organization = AuditText.clean(organization.strip().toLowerCase(Locale.ROOT));
            email = AuditText.clean(email.strip().toLowerCase(Locale.ROOT));
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// A mail is queued if there is somebody to mail to; which is not told.
        record Taken() implements Outcome {}

        /// Asked too often; to be looked at again after so long.
        record TooManyAttempts(Duration left) implements Outcome {}
    }

    /// Whether this server can mail links at all.
    public boolean isOffered() {
        return outbox.isOn();
    }

    /// Asks for a link.
    public Outcome request(Claim claim, Origin origin) {
        return switch (delays.attempt(claim.organization() + "/" + claim.email(), origin.address())) {
            case SignInDelays.Turn.Wait(Duration left) -> {
                refusals.count(origin.address(), "RECOVERY_LIMIT");
                yield new Outcome.TooManyAttempts(left);
            }
            case SignInDelays.Turn.Taken _ -> queue(claim, origin);
        };
    }

    private Outcome queue(Claim claim, Origin origin) {
        if (!outbox.isOn()) return new Outcome.Taken();
        OrganizationId organization = ground.database()
                .directory(directory -> OrganizationStore.bySlug(directory, claim.organization()))
                .orElseGet(OrganizationId::random);
        return ground.database().inOrganization(organization, tx -> {
            queue(tx, claim.email(), origin);
            return new Outcome.Taken();
        });
    }

    /// Two writes, whoever is there.
    private void queue(Transaction tx, String email, Origin origin) {
        Instant now = ground.clock().instant();
        Optional<Member> found = members.byEmail(tx, email);
        int recent =
                mails.recent(tx, found.map(Member::id).orElse(NOBODY), MailKind.PASSWORD_RECOVERY, now.minus(HOUR));
        boolean mayUsePassword = local.isFor(tx, found.map(Member::id).orElse(NOBODY));
        Optional<Member> asked = found.filter(Member::isActive)
                .filter(_ -> mayUsePassword)
                .filter(member -> member.kind() != MemberKind.EMBED)
                .filter(_ -> recent < MOST_AN_HOUR);
        asked.ifPresentOrElse(member -> queue(tx, member, origin, now), () -> {
            AuditStore.pretend(tx);
            AuditStore.pretend(tx);
        });
    }

    private void queue(Transaction tx, Member member, Origin origin, Instant now) {
        mails.insert(tx, new MailTopic.PasswordRecovery(), member, now);
        ground.audit()
                .record(tx, AuditEntry.byStranger(origin, now, AuditAction.MEMBER_RECOVER, "member:" + member.id()));
    }
}
