package dev.signet.embed;

import static dev.signet.embed.tables.ExternalUsers.EXTERNAL_USERS;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.Optional;
import org.jooq.impl.DSL;

/// What hosts that sign whole URLs call their users (embedding.md §3.4). Written only when it differs.
final class ExternalUserStore {

    void keep(Transaction tx, MemberId member, String externalId) {
        tx.sql()
                .insertInto(EXTERNAL_USERS)
                .set(EXTERNAL_USERS.ORGANIZATION_ID, tx.organization().value())
                .set(EXTERNAL_USERS.MEMBER_ID, member.value())
                .set(EXTERNAL_USERS.EXTERNAL_ID, externalId)
                .onConflict(EXTERNAL_USERS.MEMBER_ID)
                .doUpdate()
                .set(EXTERNAL_USERS.EXTERNAL_ID, DSL.excluded(EXTERNAL_USERS.EXTERNAL_ID))
                .where(EXTERNAL_USERS.EXTERNAL_ID.ne(externalId))
                .execute();
    }

    Optional<String> find(Transaction tx, MemberId member) {
        return tx.sql()
                .select(EXTERNAL_USERS.EXTERNAL_ID)
                .from(EXTERNAL_USERS)
                .where(EXTERNAL_USERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(EXTERNAL_USERS.MEMBER_ID.eq(member.value()))
                .fetchOptional(EXTERNAL_USERS.EXTERNAL_ID);
    }
}
