package dev.signet.access;

import static dev.signet.access.tables.Tables.ACCOUNT_TYPES;
import static dev.signet.access.tables.Tables.MEMBERS;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.List;
import org.jooq.impl.DSL;

/// Who is told of what becomes of credentials.
final class NoticeStore {

    /// The owner, then the Admins, those who are active and no embed's users.
    List<Member> of(Transaction tx, MemberId owner) {
        return tx.sql()
                .select(MEMBERS.fields())
                .from(MEMBERS)
                .join(ACCOUNT_TYPES)
                .on(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(MEMBERS.ACCOUNT_TYPE_ID))
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.DEACTIVATED_AT.isNull())
                .and(MEMBERS.KIND.ne(MemberKind.EMBED.wire()))
                .and(MEMBERS.MEMBER_ID
                        .eq(owner.value())
                        .or(DSL.val(Capability.ADMINISTER.slug()).eq(DSL.any(ACCOUNT_TYPES.CAPABILITIES))))
                .orderBy(MEMBERS.MEMBER_ID.eq(owner.value()).desc(), MEMBERS.CREATED_AT, MEMBERS.MEMBER_ID)
                .limit(Notices.MOST_RECIPIENTS)
                .fetch(MemberStore::read);
    }
}
