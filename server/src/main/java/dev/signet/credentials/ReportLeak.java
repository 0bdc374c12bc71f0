package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.NoticeKind;
import dev.signet.access.Notices;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import dev.signet.secrets.SecretShape;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Ends secrets that somebody found where they do not belong.
///
/// Whoever has a secret may report it: it is leaked by that alone. Digests, which are no proof of having it, only an
/// Admin may report, of the own organization. Guarantee: what this answers does not depend on whether anything was
/// found. A hit ends that secret at once, and is audited and told to the owner and the Admins in one transaction; other
/// secrets of the credential, and tokens got with it before, go on working.
///
/// Refuses more than [#CALLS_A_MINUTE] calls a minute from one address.
public final class ReportLeak {
    /// The most secrets and digests of one call.
    public static final int MOST_VALUES = 20;

    /// The most calls a minute from one address.
    public static final int CALLS_A_MINUTE = 10;

    private final AccessGround ground;
    private final Notices notices;
    private final RateLimit calls;
    private final CredentialStore credentials = new CredentialStore();
    private final SecretStore secrets = new SecretStore();

    /// Works on that ground.
    public ReportLeak(CredentialGround ground) {
        this.ground = ground.access();
        this.notices = ground.notices();
        this.calls = new RateLimit(
                CALLS_A_MINUTE, Duration.ofMinutes(1), ground.access().clock());
    }

    /// What came of it, as far as anybody is told.
    public enum Outcome {
        TAKEN,
        TOO_MANY_CALLS
    }

    /// Who reports what: `who` is empty for strangers, whose digests are passed over.
    public record Report(Optional<Principal> who, List<String> secrets, List<SecretDigest> digests) {

        /// Copies what it is given.
        public Report {
            secrets = List.copyOf(secrets);
            digests = List.copyOf(digests);
        }
    }

    /// A digest of what leaked, and whose it may be.
    private record Suspect(SecretDigest digest, Reporter reporter) {}

    private sealed interface Reporter {
        /// They have the secret itself.
        record Holder(Optional<Principal> who) implements Reporter {}

        /// They may speak for their organization.
        record Admin(Principal who) implements Reporter {}
    }

    /// Ends what of this is a live secret here.
    public Outcome report(Report report, Origin origin) {
        if (!calls.allows(origin.address())) return Outcome.TOO_MANY_CALLS;
        report.secrets().stream()
                .map(String::strip)
                .filter(SecretShape.CLIENT_SECRET::fits)
                .map(text -> SecretDigest.of(Secret.ofText(text)))
                .forEach(digest -> find(new Suspect(digest, new Reporter.Holder(report.who())), origin));
        report.who()
                .filter(this::isAdmin)
                .ifPresent(admin -> report.digests()
                        .forEach(digest -> find(new Suspect(digest, new Reporter.Admin(admin)), origin)));
        return Outcome.TAKEN;
    }

    private boolean isAdmin(Principal who) {
        return ground.access().decide(who, Capability.ADMINISTER) instanceof Decision.Allowed;
    }

    private void find(Suspect suspect, Origin origin) {
        Optional<Directory.Entry> holder =
                ground.database().directory(directory -> SecretStore.holder(directory, suspect.digest()));
        holder.filter(entry -> maySpeakOf(suspect.reporter(), entry))
                .ifPresent(entry -> ground.database()
                        .inOrganization(
                                entry.organization(), tx -> end(tx, new ClientId(entry.id()), suspect, origin)));
    }

    private static boolean maySpeakOf(Reporter reporter, Directory.Entry entry) {
        return switch (reporter) {
            case Reporter.Holder _ -> true;
            case Reporter.Admin(Principal who) -> who.organization().equals(entry.organization());
        };
    }

    /// The credential is locked first, so that two reports end a secret once.
    private boolean end(Transaction tx, ClientId client, Suspect suspect, Origin origin) {
        Optional<Credential> credential = credentials.lock(tx, client);
        Instant now = ground.clock().instant();
        Optional<KnownSecret> leaked = credential.flatMap(_ -> secrets.liveByDigest(tx, client, suspect.digest(), now));
        leaked.ifPresent(secret -> {
            Credential found = credential.orElseThrow();
            secrets.end(tx, client, secret.id(), now);
            tx.changed(CredentialStore.CHANGE_KIND, client.value());
            ground.audit()
                    .record(
                            tx,
                            entry(suspect.reporter(), origin, now, found)
                                    .with("secret", secret.id().toString()));
            notices.tell(tx, found.notice(NoticeKind.CREDENTIAL_LEAKED, sentence(secret)), now);
        });
        return leaked.isPresent();
    }

    private static AuditEntry entry(Reporter reporter, Origin origin, Instant now, Credential credential) {
        Optional<Principal> ours = switch (reporter) {
            case Reporter.Admin(Principal who) -> Optional.of(who);
            case Reporter.Holder(Optional<Principal> who) ->
                who.filter(one -> one.organization().equals(credential.organization()));
        };
        AuditAction action = AuditAction.CREDENTIAL_LEAK;
        return ours.map(who -> AuditEntry.by(who, origin, now, action, credential.auditName()))
                .orElseGet(() -> AuditEntry.byStranger(origin, now, action, credential.auditName()))
                .with("name", credential.description().name());
    }

    private static String sentence(KnownSecret secret) {
        return "The secret ending in " + secret.lastFour()
                + " was reported to have been found where others can read it."
                + " It does not work any more. Find out where it was, rotate the secret, and revoke the credential if"
                + " somebody else may have got tokens with it.";
    }
}
