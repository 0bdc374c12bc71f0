package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.AddressRange;
import dev.signet.base.MemberId;
import dev.signet.credentials.Credential;
import dev.signet.credentials.CredentialState;
import dev.signet.credentials.CredentialStatus;
import dev.signet.credentials.HostOrigin;
import dev.signet.credentials.Impersonation;
import dev.signet.credentials.KnownCredential;
import dev.signet.credentials.KnownSecret;
import dev.signet.credentials.LastUse;
import dev.signet.credentials.Scope;
import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.WireNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A credential as the API tells it: everything but its secrets. Ours.
record CredentialJson(
        String clientId,
        String name,
        String description,
        @Doc("The member it acts as") String ownerId,
        String ownerName,
        String ownerEmail,
        String ownerAccountType,
        @Doc("Its privileges: `api`, `embed`") List<String> scopes,
        @OneOf(CredentialStatus.class) String status,
        String createdBy,
        String createdByName,
        String createdAt,
        String updatedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> expiresAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> disabledAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> revokedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> revokedBy,

        @Doc("Addresses and networks it may be used from; none for everywhere")
        List<String> allowedAddresses,

        @Doc("Origins of pages that may show its embeds; none for all")
        List<String> allowedOrigins,

        @Doc("When it last got a token or opened an embed") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<Use> lastUsed,

        @Doc("How many tokens it got and embeds it opened") long useCount,
        @Doc("Those that work") List<SecretJson> secrets,

        @Doc("Whether its secrets sign subject tokens of token exchanges by an option of its own")
        boolean impersonate) {

    /// A use.
    record Use(String at, String address, String userAgent) {
        static Use of(LastUse use) {
            return new Use(Times.of(use.at()), use.address(), use.userAgent());
        }
    }

    /// What is told of a secret.
    record SecretJson(
            String secretId,
            String lastFour,
            String createdAt,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> endsAt,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> lastUsedAt) {
        static SecretJson of(KnownSecret secret) {
            return new SecretJson(
                    secret.id().toString(),
                    secret.lastFour(),
                    Times.of(secret.createdAt()),
                    secret.endsAt().map(Times::of),
                    secret.lastUsedAt().map(Times::of));
        }
    }

    static CredentialJson of(KnownCredential known) {
        Credential credential = known.credential();
        KnownCredential.Person owner = known.people().owner();
        Ends ends = Ends.of(credential.state());
        return new CredentialJson(
                credential.id().value(),
                credential.description().name(),
                credential.description().text(),
                credential.owner().value(),
                owner.name(),
                owner.email(),
                owner.accountType(),
                Scope.wires(credential.scopes()),
                WireNames.of(known.status()),
                credential.created().by().value(),
                known.people().createdByName(),
                Times.of(credential.created().at()),
                Times.of(known.usage().updatedAt()),
                credential.terms().expiresAt().map(Times::of),
                ends.disabledAt().map(Times::of),
                ends.revokedAt().map(Times::of),
                ends.revokedBy().map(MemberId::value),
                credential.terms().addresses().ranges().stream()
                        .map(AddressRange::text)
                        .toList(),
                credential.terms().origins().stream().map(HostOrigin::text).toList(),
                known.usage().last().map(Use::of),
                known.usage().count(),
                known.secrets().stream().map(SecretJson::of).toList(),
                credential.impersonation() == Impersonation.ON);
    }

    /// What a state says of its times.
    private record Ends(Optional<Instant> disabledAt, Optional<Instant> revokedAt, Optional<MemberId> revokedBy) {

        static Ends of(CredentialState state) {
            return switch (state) {
                case CredentialState.Active() -> new Ends(Optional.empty(), Optional.empty(), Optional.empty());
                case CredentialState.Disabled disabled ->
                    new Ends(Optional.of(disabled.at()), Optional.empty(), Optional.empty());
                case CredentialState.Revoked(MemberId by, Instant at) ->
                    new Ends(Optional.empty(), Optional.of(at), Optional.of(by));
            };
        }
    }
}
