package dev.signet.access;

import static dev.signet.access.tables.Tables.WEBHOOK_SECRETS;

import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import dev.signet.secrets.Binding;
import dev.signet.secrets.SealedSecret;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;

/// What webhooks are signed with: sealed, because it must work again.
final class WebhookSecretStore {

    void insert(Transaction tx, WebhookId endpoint, Kept secret, Instant now) {
        tx.sql()
                .insertInto(WEBHOOK_SECRETS)
                .set(WEBHOOK_SECRETS.ORGANIZATION_ID, tx.organization().value())
                .set(WEBHOOK_SECRETS.SECRET_ID, secret.id())
                .set(WEBHOOK_SECRETS.WEBHOOK_ID, endpoint.value())
                .set(WEBHOOK_SECRETS.SEALED, secret.sealed().ciphertext())
                .set(WEBHOOK_SECRETS.KEY_VERSION, secret.sealed().keyVersion())
                .set(WEBHOOK_SECRETS.CREATED_AT, now)
                .execute();
    }

    /// Lets the one of the endpoint that has no end yet end then, and forgets those before it.
    void endAt(Transaction tx, WebhookId endpoint, Instant end) {
        tx.sql()
                .deleteFrom(WEBHOOK_SECRETS)
                .where(of(tx, endpoint))
                .and(WEBHOOK_SECRETS.ENDS_AT.isNotNull())
                .execute();
        tx.sql()
                .update(WEBHOOK_SECRETS)
                .set(WEBHOOK_SECRETS.ENDS_AT, end)
                .where(of(tx, endpoint))
                .execute();
    }

    /// Those of the endpoint that work, the newest first.
    List<Kept> live(Transaction tx, WebhookId endpoint, Instant now) {
        return tx.sql()
                .selectFrom(WEBHOOK_SECRETS)
                .where(of(tx, endpoint))
                .and(WEBHOOK_SECRETS.ENDS_AT.isNull().or(WEBHOOK_SECRETS.ENDS_AT.gt(now)))
                .orderBy(WEBHOOK_SECRETS.CREATED_AT.desc(), WEBHOOK_SECRETS.SECRET_ID)
                .fetch(WebhookSecretStore::read);
    }

    /// Seals all of the organization's anew; how many those were.
    int reseal(Transaction tx, Sealer sealer) {
        List<Kept> all = tx.sql()
                .selectFrom(WEBHOOK_SECRETS)
                .where(WEBHOOK_SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .forUpdate()
                .fetch(WebhookSecretStore::read);
        for (Kept kept : all) {
            Binding place = place(tx.organization(), kept.id());
            SealedSecret anew = sealer.seal(sealer.unseal(kept.sealed(), place), place);
            tx.sql()
                    .update(WEBHOOK_SECRETS)
                    .set(WEBHOOK_SECRETS.SEALED, anew.ciphertext())
                    .set(WEBHOOK_SECRETS.KEY_VERSION, anew.keyVersion())
                    .where(WEBHOOK_SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                    .and(WEBHOOK_SECRETS.SECRET_ID.eq(kept.id()))
                    .execute();
        }
        return all.size();
    }

    private static Condition of(Transaction tx, WebhookId endpoint) {
        return WEBHOOK_SECRETS
                .ORGANIZATION_ID
                .eq(tx.organization().value())
                .and(WEBHOOK_SECRETS.WEBHOOK_ID.eq(endpoint.value()));
    }

    private static Binding place(OrganizationId organization, UUID secret) {
        return Binding.of("access.webhook_secrets", organization.toString(), secret.toString());
    }

    private static Kept read(Record row) {
        return new Kept(
                row.get(WEBHOOK_SECRETS.SECRET_ID),
                new SealedSecret(row.get(WEBHOOK_SECRETS.SEALED), row.get(WEBHOOK_SECRETS.KEY_VERSION)));
    }

    /// A secret where it lies.
    record Kept(UUID id, SealedSecret sealed) {

        static Kept of(OrganizationId organization, Secret secret, Sealer sealer) {
            UUID id = UUID.randomUUID();
            return new Kept(id, sealer.seal(secret, place(organization, id)));
        }

        Secret open(OrganizationId organization, Sealer sealer) {
            return sealer.unseal(sealed, place(organization, id));
        }
    }
}
