package dev.signet.web.api;

import dev.signet.access.AddUserAttribute;
import dev.signet.access.DefineUserAttribute;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.ReadUserAttributes;
import dev.signet.access.UserAttribute;
import dev.signet.access.UserAttributeId;
import dev.signet.base.Fault;
import dev.signet.base.Order;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.Text;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `/v2/user-attributes` and all below it (rest-api.md §4.5); who has which value is in [AssignmentRoutes].
final class UserAttributeRoutes {
    private static final QueryParameter<Optional<String>> WITH_NAME = QueryParameter.text(
            "name", "Attributes whose name contains it, without regard to case; the one of exactly that name first.");

    private static final QueryParameter<Optional<Order<ReadUserAttributes.By>>> SORT =
            Paging.sort(ReadUserAttributes.By.class);

    private final ApiDoor door;
    private final UserAttributeCases cases;

    UserAttributeRoutes(ApiDoor door, UserAttributeCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A part of the list.
    record UserAttributeList(List<UserAttributeJson> entries, Optional<String> nextPage, int total) {}

    /// What to create.
    record NewUserAttribute(
            @Doc("A name that no other attribute of the organization has, letter for letter")
            @Text(min = 1, max = 255, pattern = TeamRoutes.NAME, says = TeamRoutes.NAME_SAYS)
            String name,

            @Text(max = 2_000) Optional<String> description,

            @Doc("What holds for whoever has no value of their own or of a team")
            Optional<AttributeValueJson.Sent> defaultValue) {}

    List<Route<?, ?>> all() {
        return Stream.of(
                        List.of(list(), create(), get(), delete()),
                        new AssignmentRoutes(door, cases.assignments()).all(),
                        new UnassignmentRoutes(door, cases.assignments()).all(),
                        new TenantAssignmentRoutes(door, cases.assignments().read()).all())
                .<Route<?, ?>>flatMap(List::stream)
                .toList();
    }

    private Route<?, ?> list() {
        return Route.get("/v2/user-attributes")
                .named("listUserAttributes", "List user attributes")
                .described("By name, for those who build documents.")
                .tagged("user attributes")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(WITH_NAME)
                .query(SORT)
                .answers(200, "A page of user attributes", UserAttributeList.class)
                .handledBy(this::list);
    }

    private Route<?, ?> create() {
        return Route.post("/v2/user-attributes")
                .named("createUserAttribute", "Create a user attribute")
                .described("For Admins. Formulas and row guards can ask for it at once.")
                .tagged("user attributes")
                .through(door)
                .takes(BodyOf.json(NewUserAttribute.class))
                .answers(200, "The user attribute", UserAttributeJson.class)
                .handledBy(this::create);
    }

    private Route<?, ?> get() {
        return Route.get("/v2/user-attributes/{userAttributeId}")
                .named("getUserAttribute", "Look at a user attribute")
                .described("For those who build documents.")
                .tagged("user attributes")
                .through(door)
                .answers(200, "The user attribute", UserAttributeJson.class)
                .handledBy(this::get);
    }

    private Route<?, ?> delete() {
        return Route.delete("/v2/user-attributes/{userAttributeId}")
                .named("deleteUserAttribute", "Delete a user attribute")
                .described("For Admins. For good, with every value of it: formulas that ask for it get nothing.")
                .tagged("user attributes")
                .through(door)
                .answers(200, "It is deleted")
                .handledBy(this::delete);
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        return switch (cases.read().list(call.caller(), call.query(WITH_NAME), paging.by(call.query(SORT)))) {
            case ReadUserAttributes.Outcome.Found<Part<UserAttribute>>(Part<UserAttribute> part) ->
                Answer.ok(paging.page(
                        part.entries().stream().map(UserAttributeJson::of).toList(), part.total()));
            case ReadUserAttributes.Outcome.NotFound<Part<UserAttribute>>() -> notFound();
            case ReadUserAttributes.Outcome.Forbidden<Part<UserAttribute>>() -> mayNotSee();
        };
    }

    private Answer get(Call<Principal, NoBody> call) {
        Optional<UserAttributeId> id = UserAttributeId.parse(call.path("userAttributeId"));
        if (id.isEmpty()) return notFound();
        return switch (cases.read().find(call.caller(), id.get())) {
            case ReadUserAttributes.Outcome.Found<UserAttribute>(UserAttribute attribute) ->
                Answer.ok(UserAttributeJson.of(attribute));
            case ReadUserAttributes.Outcome.NotFound<UserAttribute>() -> notFound();
            case ReadUserAttributes.Outcome.Forbidden<UserAttribute>() -> mayNotSee();
        };
    }

    private Answer create(Call<Principal, NewUserAttribute> call) {
        NewUserAttribute body = call.body();
        DefineUserAttribute.Wanted wanted = new DefineUserAttribute.Wanted(
                body.name().strip(),
                body.description().orElse(""),
                body.defaultValue().map(AttributeValueJson.Sent::val));
        return switch (cases.add().add(call.caller(), Origins.of(call.request()), wanted)) {
            case AddUserAttribute.Outcome.Added(UserAttribute attribute) -> Answer.ok(UserAttributeJson.of(attribute));
            case AddUserAttribute.Outcome.NameTaken() ->
                Answer.problem(Fault.ALREADY_EXISTS, "name: Another user attribute has this name. Choose another.");
            case AddUserAttribute.Outcome.Forbidden() -> TeamRoutes.forbidden("create user attributes");
        };
    }

    private Answer delete(Call<Principal, NoBody> call) {
        Optional<UserAttributeId> id = UserAttributeId.parse(call.path("userAttributeId"));
        if (id.isEmpty()) return notFound();
        return switch (cases.delete().delete(call.caller(), Origins.of(call.request()), id.get())) {
            case DELETED -> Answer.emptyObject();
            case NOT_FOUND -> notFound();
            case FORBIDDEN -> TeamRoutes.forbidden("delete user attributes");
        };
    }

    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no user attribute of this id.");
    }

    private static Answer mayNotSee() {
        return Answer.problem(
                Fault.FORBIDDEN,
                "Only those whose account type lets them build documents see user attributes, and whoever asks has"
                        + " another.");
    }
}
