package dev.signet.web.api;

import dev.signet.access.AccountType;
import dev.signet.access.AccountTypeOutcome;
import dev.signet.access.ChangeEmbedAccountType;
import dev.signet.access.ChangeOrganization;
import dev.signet.access.OrganizationSwitch;
import dev.signet.access.OrganizationSwitch.Position;
import dev.signet.access.OrganizationSwitches;
import dev.signet.access.Principal;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Stranger;
import dev.signet.web.Origins;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// `/v2/organizations/settings/{bulkCopy,licenseUpgradeRequests}` (rest-api.md §4.12), and
/// `/v2/organizations/settings/{embedUserCreation,defaultEmbedAccountType}` (ours).
final class OrganizationSwitchRoutes {
    private static final String EMBED_ACCOUNT_TYPE = "/v2/organizations/settings/defaultEmbedAccountType";

    private final ApiDoor door;
    private final OrganizationSwitches switches;
    private final ChangeEmbedAccountType embedAccountType;

    OrganizationSwitchRoutes(ApiDoor door, ChangeOrganization change) {
        this.door = door;
        this.switches = change.switches();
        this.embedAccountType = change.embedAccountType();
    }

    /// What users become whom a ticket creates without saying.
    record EmbedAccountTypeJson(
            @Doc("Its name; View at first. Build is what the original does")
            String accountType) {}

    List<Route<?, ?>> all() {
        return Stream.concat(
                        Arrays.stream(OrganizationSwitch.values()).flatMap(each -> Stream.of(get(each), change(each))),
                        Stream.of(getEmbedAccountType(), changeEmbedAccountType()))
                .toList();
    }

    private Route<?, ?> getEmbedAccountType() {
        return at(Route.get(EMBED_ACCOUNT_TYPE))
                .named("getDefaultEmbedAccountType", "The account type of new embed users")
                .described("For Admins. Users whom an embed ticket creates have it when the ticket names none.")
                .answers(200, "The setting", EmbedAccountTypeJson.class)
                .handledBy(call -> told(embedAccountType.find(call.caller())));
    }

    private Route<?, ?> changeEmbedAccountType() {
        return at(Route.patch(EMBED_ACCOUNT_TYPE))
                .named("updateDefaultEmbedAccountType", "Change the account type of new embed users")
                .described("For Admins. Users who are there already keep theirs; Admin is refused.")
                .takes(BodyOf.json(EmbedAccountTypeJson.class))
                .answers(200, "The setting as it is now", EmbedAccountTypeJson.class)
                .handledBy(call -> told(embedAccountType.change(
                        call.caller(), Origins.of(call.request()), call.body().accountType())));
    }

    private static Answer told(AccountTypeOutcome<AccountType> outcome) {
        return switch (outcome) {
            case AccountTypeOutcome.Done<AccountType>(AccountType type) ->
                Answer.ok(new EmbedAccountTypeJson(type.name()));
            case AccountTypeOutcome.Refused<AccountType>(List<Violation> violations) ->
                Answer.problem(Problem.invalid(violations));
            case AccountTypeOutcome.Forbidden<AccountType> _,
                    AccountTypeOutcome.NotFound<AccountType> _,
                    AccountTypeOutcome.NameTaken<AccountType> _ -> OrganizationRoutes.forbidden();
        };
    }

    private Route<?, ?> get(OrganizationSwitch which) {
        return at(Route.get(path(which)))
                .named("get" + name(which), "Whether " + which.word() + " is on")
                .described("For Admins. " + effect(which))
                .answers(200, "The setting", OrganizationRoutes.SwitchJson.class)
                .handledBy(call -> answer(switches.find(call.caller(), which)));
    }

    private Route<?, ?> change(OrganizationSwitch which) {
        return at(Route.patch(path(which)))
                .named("update" + name(which), "Turn " + which.word() + " on or off")
                .described("For Admins.")
                .takes(BodyOf.json(OrganizationRoutes.SwitchJson.class))
                .answers(200, "The setting as it is now", OrganizationRoutes.SwitchJson.class)
                .handledBy(call -> answer(switches.turn(
                        call.caller(),
                        Origins.of(call.request()),
                        which,
                        call.body().enabled() ? Position.ON : Position.OFF)));
    }

    private RouteDraft<Principal, NoBody> at(RouteDraft<Stranger, NoBody> draft) {
        return draft.tagged("organization").through(door);
    }

    private static String effect(OrganizationSwitch which) {
        return switch (which) {
            case BULK_COPY, LICENSE_UPGRADE_REQUESTS ->
                "Kept for clients that ask; nothing here is switched by it yet.";
            case EMBED_USER_CREATION ->
                "Off, embed tickets create nobody and change nobody; embed users who are there still come in.";
        };
    }

    private static String path(OrganizationSwitch which) {
        return "/v2/organizations/settings/" + which.word();
    }

    private static String name(OrganizationSwitch which) {
        String word = which.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "Setting";
    }

    private static Answer answer(Optional<Position> position) {
        return position.map(where -> Answer.ok(new OrganizationRoutes.SwitchJson(where == Position.ON)))
                .orElseGet(OrganizationRoutes::forbidden);
    }
}
