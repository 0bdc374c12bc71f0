package dev.signet.server;

import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.AuditSealer;
import dev.signet.access.FoundOrganization;
import dev.signet.access.ResealWebhooks;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.ResealSecrets;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.embed.ResealSessions;
import dev.signet.oidc.ResealProviders;
import dev.signet.secrets.KeyFingerprint;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.Sealer;
import java.nio.file.Path;
import java.time.InstantSource;

/// `signet key rotate`: a new master key, and everything sealed anew under it.
///
/// At every moment the key file opens all that is sealed: first it gains the new key, then every organization is sealed
/// anew, each in a transaction of its own, and last it loses the old one. Killed in between, running it again finishes.
final class KeyRotation {
    private final Storage storage;
    private final InstantSource clock;

    KeyRotation(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    int run() {
        try (OpenStorage open = OpenStorage.open(storage, Terminal.progress());
                Database database = Database.open(open.address())) {
            Rooms.migrations().apply(open.address());
            int resealed = rotate(database, storage.masterKeyFile());
            Terminal.out()
                    .println("The master key in " + storage.masterKeyFile() + " is new; " + resealed
                            + " secrets are sealed under it. Destroy copies of the old key.");
            return 0;
        }
    }

    private int rotate(Database database, Path file) {
        MasterKey both = Unlock.unlock(database, file).rotated();
        both.replace(file);
        database.directory(directory -> Unlock.remember(directory, both.primaryFingerprint()));
        int resealed = 0;
        try (AuditSealer sealer = AuditSealer.start(database, clock)) {
            Sealer anew = new Sealer(both);
            Audit audit = new Audit(sealer);
            for (OrganizationId each : FoundOrganization.all(database)) {
                resealed += database.inOrganization(each, tx -> reseal(tx, anew, audit));
            }
        }
        forgetOld(database, both);
        both.withoutOld().replace(file);
        return resealed;
    }

    private int reseal(Transaction tx, Sealer anew, Audit audit) {
        int resealed = new ResealSecrets(anew).in(tx)
                + new ResealWebhooks(anew).in(tx)
                + new ResealProviders(anew).in(tx)
                + new ResealSessions(anew).in(tx);
        String subject = "organization:" + tx.organization();
        AuditEntry entry = AuditEntry.byOperator("key-rotate", clock.instant(), AuditAction.KEY_ROTATE, subject);
        audit.record(tx, entry.with("secrets", Integer.toString(resealed)));
        return resealed;
    }

    private static void forgetOld(Database database, MasterKey both) {
        String kept = both.primaryFingerprint().toString();
        database.directory(directory -> {
            for (KeyFingerprint each : both.fingerprints()) {
                if (!each.toString().equals(kept)) directory.remove(Unlock.DIRECTORY_KIND, Unlock.digest(each));
            }
            return kept;
        });
    }
}
