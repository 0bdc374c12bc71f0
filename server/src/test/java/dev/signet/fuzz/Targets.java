package dev.signet.fuzz;

import dev.signet.access.AccessTargets;
import dev.signet.credentials.CredentialsTargets;
import dev.signet.database.DatabaseTargets;
import dev.signet.embed.EmbedTargets;
import dev.signet.http.BodyTargets;
import dev.signet.http.HttpTargets;
import dev.signet.oidc.OidcTargets;
import dev.signet.outbound.OutboundTargets;
import dev.signet.query.formula.FormulaTargets;
import dev.signet.secrets.SecretsTargets;
import dev.signet.server.ServerTargets;
import dev.signet.web.api.ApiTargets;
import dev.signet.web.embed.EmbedPageTargets;
import dev.signet.web.portal.PortalTargets;
import dev.signet.workbooks.WorkbookTargets;
import java.util.List;
import java.util.stream.Stream;

/// Every target there is.
public final class Targets {
    private Targets() {}

    /// All of them, by room.
    public static List<Target> all() {
        return Stream.of(
                        BaseTargets.all(),
                        SecretsTargets.all(),
                        DatabaseTargets.all(),
                        HttpTargets.all(),
                        BodyTargets.all(),
                        OutboundTargets.all(),
                        AccessTargets.all(),
                        CredentialsTargets.all(),
                        OidcTargets.all(),
                        FormulaTargets.all(),
                        WorkbookTargets.all(),
                        EmbedTargets.all(),
                        ApiTargets.all(),
                        EmbedPageTargets.all(),
                        PortalTargets.all(),
                        ServerTargets.all())
                .flatMap(List::stream)
                .toList();
    }

    /// The target of that name; refuses a name that none has.
    public static Target named(String name) {
        return all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fuzz target is called " + name));
    }
}
