package dev.signet.web.api;

import dev.signet.access.OrganizationSwitch;
import dev.signet.access.OrganizationSwitch.Position;
import dev.signet.access.OrganizationSwitches;
import dev.signet.access.Principal;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
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

/// `/v2/organizations/settings/{bulkCopy,licenseUpgradeRequests}` (rest-api.md §4.12).
final class OrganizationSwitchRoutes {
    private final ApiDoor door;
    private final OrganizationSwitches switches;

    OrganizationSwitchRoutes(ApiDoor door, OrganizationSwitches switches) {
        this.door = door;
        this.switches = switches;
    }

    List<Route<?, ?>> all() {
        return Arrays.stream(OrganizationSwitch.values())
                .flatMap(each -> Stream.of(get(each), change(each)))
                .toList();
    }

    private Route<?, ?> get(OrganizationSwitch which) {
        return at(Route.get(path(which)))
                .named("get" + name(which), "Whether " + which.word() + " is on")
                .described("For Admins. Kept for clients that ask; nothing here is switched by it yet.")
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
