package dev.signet.access;

/// Adds a user attribute to the organization (rest-api.md §4.5). Only Admins; the name must be free, letter
/// for letter.
public final class AddUserAttribute {
    private final AccessGround ground;
    private final DefineUserAttribute define;

    /// Works on that ground.
    public AddUserAttribute(AccessGround ground) {
        this.ground = ground;
        this.define = new DefineUserAttribute(ground.audit(), ground.clock());
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The attribute is there.
        record Added(UserAttribute attribute) implements Outcome {}

        /// Another attribute has that name.
        record NameTaken() implements Outcome {}

        /// Only Admins add attributes.
        record Forbidden() implements Outcome {}
    }

    /// Adds the attribute.
    public Outcome add(Principal principal, Origin origin, DefineUserAttribute.Wanted wanted) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> define.in(tx, principal, origin, wanted)
                                .<Outcome>map(Outcome.Added::new)
                                .orElseGet(Outcome.NameTaken::new));
    }
}
