package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.TOLD;

import dev.signet.access.NoticeKind;
import dev.signet.base.ClientId;
import dev.signet.database.Transaction;
import java.time.Instant;

/// What people were told of credentials, so that nothing is told twice, by whichever node.
final class ToldStore {

    /// Remembers it; false when it was told before. `mark` is what makes it news again.
    boolean remember(Transaction tx, ClientId client, NoticeKind kind, Instant mark, Instant now) {
        return tx.sql()
                        .insertInto(TOLD)
                        .set(TOLD.ORGANIZATION_ID, tx.organization().value())
                        .set(TOLD.CLIENT_ID, client.value())
                        .set(TOLD.KIND, kind.word())
                        .set(TOLD.MARK, mark.toString())
                        .set(TOLD.TOLD_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
