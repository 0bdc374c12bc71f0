package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.WireNames;
import dev.signet.oidc.IdentityProvider;
import dev.signet.oidc.IdentityProvider.Secrecy;
import dev.signet.oidc.ProviderChange;
import dev.signet.oidc.ProviderCheck;
import dev.signet.oidc.ProviderOption;
import dev.signet.secrets.Secret;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An identity provider on the wire; never its client secret.
record IdentityProviderJson(
        String providerId,
        String name,
        String issuer,
        String clientId,

        @Doc("Whether a client secret is kept; it is never answered")
        boolean hasClientSecret,

        boolean enabled,
        boolean required,
        boolean createMembers,

        @Doc("Null: the lowest there is") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> defaultAccountTypeId,

        @Doc("Null: groups are not looked at") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> groupsClaim,

        @Doc("The team of each group") Map<String, String> groupTeams,

        @Doc("What to register with the provider as redirect URI")
        String redirectUri,

        String createdBy,
        String createdAt,
        String updatedBy,
        String updatedAt) {

    static IdentityProviderJson of(IdentityProvider provider, URI callback) {
        IdentityProvider.Settings settings = provider.settings();
        Map<String, String> teams = new TreeMap<>();
        settings.groups().teams().forEach((group, team) -> teams.put(group, team.toString()));
        return new IdentityProviderJson(
                provider.id().toString(),
                settings.name(),
                settings.issuer(),
                settings.clientId(),
                provider.secrecy() == Secrecy.SECRET,
                provider.is(ProviderOption.ENABLED),
                provider.is(ProviderOption.REQUIRED),
                provider.is(ProviderOption.CREATES_MEMBERS),
                settings.newcomers().map(type -> type.toString()),
                settings.groups().claim(),
                teams,
                callback.toString(),
                provider.stamps().createdBy().value(),
                Times.of(provider.stamps().createdAt()),
                provider.stamps().updatedBy().value(),
                Times.of(provider.stamps().updatedAt()));
    }

    /// A part of the list.
    record IdentityProviderPage(List<IdentityProviderJson> entries, Optional<String> nextPage, int total) {}

    /// What a look at a provider found.
    record IdentityProviderCheck(
            @Doc("Whether every step is") boolean ok, List<IdentityProviderStep> steps) {

        static IdentityProviderCheck of(ProviderCheck check) {
            return new IdentityProviderCheck(
                    check.isGood(),
                    check.steps().stream().map(IdentityProviderStep::of).toList());
        }
    }

    /// One step of it; those after one that failed are not taken.
    record IdentityProviderStep(
            @OneOf(ProviderCheck.Name.class) String name,

            @OneOf(ProviderCheck.Result.class) String result,

            @Doc("One sentence") String found) {

        private static IdentityProviderStep of(ProviderCheck.Step step) {
            return new IdentityProviderStep(WireNames.of(step.name()), WireNames.of(step.result()), step.found());
        }
    }

    /// What a provider is to be; name, issuer and clientId must be given for a new one.
    record IdentityProviderBody(
            @Doc("What the sign-in page calls it") Optional<String> name,

            @Doc("Letter by letter as its discovery document has it; https, or http where the server's setting"
                    + " outbound-may-reach permits")
            Optional<String> issuer,

            @Doc("With another one, as with another issuer, it forgets who was who there: a provider may give each"
                    + " client other subjects")
            Optional<String> clientId,

            @Doc("Null takes it away: then PKCE alone protects. Never answered")
            Optional<Optional<String>> clientSecret,

            @Doc("People may sign in with it; false when absent")
            Optional<Boolean> enabled,

            @Doc("While it is enabled, passwords are for Admins with localSignIn alone; false when absent")
            Optional<Boolean> required,

            @Doc("Whoever it vouches for and nobody knows becomes a member; false when absent")
            Optional<Boolean> createMembers,

            @Doc("What newcomers get; never one that administers")
            Optional<Optional<String>> defaultAccountTypeId,

            @Doc("The claim of the ID token that holds somebody's groups")
            Optional<Optional<String>> groupsClaim,

            @Doc("The team of each group: joined and left at every sign-in, as the groups say")
            Optional<Map<String, String>> groupTeams) {

        ProviderChange change() {
            Map<ProviderOption, Boolean> options = new EnumMap<>(ProviderOption.class);
            enabled.ifPresent(on -> options.put(ProviderOption.ENABLED, on));
            required.ifPresent(on -> options.put(ProviderOption.REQUIRED, on));
            createMembers.ifPresent(on -> options.put(ProviderOption.CREATES_MEMBERS, on));
            return new ProviderChange(
                    new ProviderChange.Identity(name, issuer, clientId),
                    clientSecret.map(given -> new ProviderChange.SecretChange(given.map(Secret::ofText))),
                    new ProviderChange.Joining(defaultAccountTypeId, groupsClaim, groupTeams),
                    new ProviderChange.Switches(options));
        }
    }
}
