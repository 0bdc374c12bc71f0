package dev.signet.oidc;

import static dev.signet.oidc.tables.Links.LINKS;
import static dev.signet.oidc.tables.ProviderSessions.PROVIDER_SESSIONS;

import dev.signet.access.SessionId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Optional;

/// Which member somebody is at a provider, and which sessions came to be by it.
final class LinkStore {

    /// Who that subject is.
    Optional<MemberId> member(Transaction tx, ProviderId provider, String subject) {
        return tx.sql()
                .select(LINKS.MEMBER_ID)
                .from(LINKS)
                .where(LINKS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(LINKS.PROVIDER_ID.eq(provider.value()))
                .and(LINKS.SUBJECT.eq(subject))
                .fetchOptional(row -> new MemberId(row.value1()));
    }

    /// Settles it; false when the subject is somebody already, or the member another subject.
    boolean insert(Transaction tx, ProviderId provider, String subject, MemberId member, Instant now) {
        return tx.sql()
                        .insertInto(LINKS)
                        .set(LINKS.ORGANIZATION_ID, tx.organization().value())
                        .set(LINKS.PROVIDER_ID, provider.value())
                        .set(LINKS.SUBJECT, subject)
                        .set(LINKS.MEMBER_ID, member.value())
                        .set(LINKS.CREATED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Forgets who is who there.
    void forget(Transaction tx, ProviderId provider) {
        tx.sql()
                .deleteFrom(LINKS)
                .where(LINKS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(LINKS.PROVIDER_ID.eq(provider.value()))
                .execute();
    }

    void remember(Transaction tx, SessionId session, ProviderId provider) {
        tx.sql()
                .insertInto(PROVIDER_SESSIONS)
                .set(PROVIDER_SESSIONS.ORGANIZATION_ID, tx.organization().value())
                .set(PROVIDER_SESSIONS.SESSION_ID, session.value())
                .set(PROVIDER_SESSIONS.PROVIDER_ID, provider.value())
                .execute();
    }

    /// By which provider the session came to be.
    Optional<ProviderId> provider(Transaction tx, SessionId session) {
        return tx.sql()
                .select(PROVIDER_SESSIONS.PROVIDER_ID)
                .from(PROVIDER_SESSIONS)
                .where(PROVIDER_SESSIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(PROVIDER_SESSIONS.SESSION_ID.eq(session.value()))
                .fetchOptional(row -> new ProviderId(row.value1()));
    }
}
