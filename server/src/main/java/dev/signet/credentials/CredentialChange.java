package dev.signet.credentials;

import dev.signet.access.AddressList;
import dev.signet.base.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to change of a credential; what is empty stays.
public record CredentialChange(
        Optional<String> name,
        Optional<String> text,
        Optional<MemberId> owner,
        Optional<Set<Scope>> scopes,
        Terms terms) {

    /// What is to change of its terms; an inner empty means that it never ends.
    public record Terms(
            Optional<Optional<Instant>> end, Optional<AddressList> addresses, Optional<List<HostOrigin>> origins) {

        CredentialTerms of(CredentialTerms before) {
            return new CredentialTerms(
                    end.orElse(before.expiresAt()),
                    addresses.orElse(before.addresses()),
                    origins.orElse(before.origins()));
        }
    }

    Credential of(Credential before) {
        return before.described(new Credential.Description(
                        name.orElse(before.description().name()),
                        text.orElse(before.description().text())))
                .ownedBy(owner.orElse(before.owner()))
                .permitting(scopes.orElse(before.scopes()))
                .under(terms.of(before.terms()));
    }
}
