package dev.signet.web.api;

import dev.signet.base.Fault;
import dev.signet.http.Answer;
import dev.signet.http.Route;
import java.util.List;
import java.util.function.BooleanSupplier;

/// `GET /healthz`: whether this node can do its work, for load balancers and supervisors.
final class SystemRoutes {
    private final BooleanSupplier databaseAnswers;

    SystemRoutes(BooleanSupplier databaseAnswers) {
        this.databaseAnswers = databaseAnswers;
    }

    /// How the node is.
    record Health(String status) {}

    List<Route<?, ?>> all() {
        return List.of(Route.get("/healthz")
                .named("health", "Whether this node can do its work")
                .tagged("system")
                .answers(200, "It can", Health.class)
                .handledBy(_ -> health()));
    }

    private Answer health() {
        return databaseAnswers.getAsBoolean()
                ? Answer.ok(new Health("ok"))
                : Answer.problem(Fault.UNAVAILABLE, "The database does not answer.");
    }
}
