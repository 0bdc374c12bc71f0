package dev.signet.web.api;

import dev.signet.access.Capability;
import dev.signet.access.ChangeOrganization;
import dev.signet.access.OrganizationChange;
import dev.signet.access.OrganizationChange.Policy;
import dev.signet.access.OrganizationSettings;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// `/v2/organization` (ours) and `/v2/organizations/settings` (rest-api.md §4.12).
final class OrganizationRoutes {
    private final ApiDoor door;
    private final OrganizationCases cases;

    OrganizationRoutes(ApiDoor door, OrganizationCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// What is to be different; what is absent stays.
    record OrganizationPatch(
            Optional<String> name,

            @Doc("Changes the address of everything; the old one is free for others then")
            Optional<String> slug,

            @Doc("Of the IANA database") Optional<String> timezone,

            @Doc("False closes all embeds that are opened by signed URLs at once")
            Optional<Boolean> secureEmbedding,

            @Doc("False closes all embeds that are open to everybody at once")
            Optional<Boolean> publicEmbeds,

            @Doc("False refuses URLs that are signed as a whole, the older form; sessions they opened go on")
            Optional<Boolean> legacyEmbedUrls,

            @Doc("The longest life of a credential; null for no limit")
            Optional<Optional<Integer>> credentialMaxDays,

            @Doc("How long audit records are kept before they are dropped for good; null for ever")
            Optional<Optional<Integer>> auditRetentionDays,

            @Doc("True lets hosts trade embed tickets for access tokens of their embed users (the grant"
                    + " `urn:ietf:params:oauth:grant-type:jwt-bearer`). False, as it is at first, ends those tokens"
                    + " at once")
            Optional<Boolean> jwtBearer) {}

    /// A time zone of the IANA database; absent stays.
    record SettingsPatch(Optional<String> timezone) {}

    /// What the settings are.
    record SettingsJson(String organizationId, String timezone) {}

    /// A setting that is on or off.
    record SwitchJson(boolean enabled) {}

    List<Route<?, ?>> all() {
        return Stream.of(
                        List.of(get(), change(), changeSettings(), getPublicEmbeds(), changePublicEmbeds()),
                        new OrganizationSwitchRoutes(door, cases.change()).all(),
                        new MeRoutes(door, cases).all())
                .<Route<?, ?>>flatMap(List::stream)
                .toList();
    }

    private Route<?, ?> get() {
        return Route.get("/v2/organization")
                .named("getOrganization", "Look at the organization")
                .described("For all its members. Not in the original.")
                .tagged("organization")
                .through(door)
                .answers(200, "The organization and its settings", OrganizationJson.class)
                .handledBy(call -> Answer.ok(json(cases.read().read(call.caller()))));
    }

    private Route<?, ?> change() {
        return Route.patch("/v2/organization")
                .named("updateOrganization", "Change the organization")
                .described("For Admins. Acts at once. Not in the original.")
                .tagged("organization")
                .through(door)
                .takes(BodyOf.json(OrganizationPatch.class))
                .answers(200, "The organization as it is now", OrganizationJson.class)
                .handledBy(call -> change(call, wanted(call.body()), this::json));
    }

    private Route<?, ?> changeSettings() {
        return Route.patch("/v2/organizations/settings")
                .named("updateOrganizationSettings", "Change the time zone")
                .described("For Admins.")
                .tagged("organization")
                .through(door)
                .takes(BodyOf.json(SettingsPatch.class))
                .answers(200, "The settings as they are now", SettingsJson.class)
                .handledBy(call -> change(
                        call,
                        OrganizationChange.of(
                                call.body().timezone().map(Policy::inTimeZone).orElse(Policy.UNCHANGED)),
                        settings -> new SettingsJson(
                                settings.organization().id().toString(),
                                settings.policy().timeZone())));
    }

    private Route<?, ?> getPublicEmbeds() {
        return Route.get("/v2/organizations/settings/publicEmbeds")
                .named("getPublicEmbedsSetting", "Whether there may be public embeds")
                .described("For Admins.")
                .tagged("organization")
                .through(door)
                .answers(200, "The setting", SwitchJson.class)
                .handledBy(this::publicEmbeds);
    }

    private Route<?, ?> changePublicEmbeds() {
        return Route.patch("/v2/organizations/settings/publicEmbeds")
                .named("updatePublicEmbedsSetting", "Whether there may be public embeds")
                .described("For Admins.")
                .tagged("organization")
                .through(door)
                .takes(BodyOf.json(SwitchJson.class))
                .answers(200, "The setting as it is now", SwitchJson.class)
                .handledBy(call -> change(
                        call,
                        OrganizationChange.of(publicEmbeds(call.body())),
                        settings -> new SwitchJson(settings.publicEmbeds())));
    }

    private Answer publicEmbeds(Call<Principal, NoBody> call) {
        boolean administers = cases.standings()
                .find(call.caller().organization(), call.caller().member())
                .filter(standing -> standing.permits(Capability.ADMINISTER))
                .isPresent();
        return administers
                ? Answer.ok(new SwitchJson(cases.read().read(call.caller()).publicEmbeds()))
                : forbidden();
    }

    private Answer change(
            Call<Principal, ?> call, OrganizationChange change, Function<OrganizationSettings, Object> json) {
        return switch (cases.change().change(call.caller(), Origins.of(call.request()), change)) {
            case ChangeOrganization.Outcome.Changed(OrganizationSettings settings) -> Answer.ok(json.apply(settings));
            case ChangeOrganization.Outcome.Forbidden() -> forbidden();
            case ChangeOrganization.Outcome.SlugTaken() ->
                Answer.problem(Fault.ALREADY_EXISTS, "slug: Another organization has this slug. Choose another.");
            case ChangeOrganization.Outcome.Refused(List<Violation> violations) ->
                Answer.problem(Problem.invalid(violations));
        };
    }

    private OrganizationJson json(OrganizationSettings settings) {
        return OrganizationJson.of(settings, cases.server());
    }

    private static OrganizationChange wanted(OrganizationPatch body) {
        Policy policy = new Policy(
                body.timezone(),
                body.secureEmbedding(),
                body.publicEmbeds(),
                body.credentialMaxDays(),
                body.auditRetentionDays(),
                body.jwtBearer(),
                body.legacyEmbedUrls());
        return new OrganizationChange(body.name().map(String::strip), body.slug(), policy);
    }

    private static Policy publicEmbeds(SwitchJson wanted) {
        return new Policy(
                Optional.empty(), Optional.empty(), Optional.of(wanted.enabled()), Optional.empty(), Optional.empty());
    }

    static Answer forbidden() {
        return Answer.problem(
                Fault.FORBIDDEN, "Only members of the account type Admin may change the organization's settings.");
    }
}
