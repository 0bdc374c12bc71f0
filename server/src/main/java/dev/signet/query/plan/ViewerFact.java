package dev.signet.query.plan;

import static dev.signet.query.plan.Signature.giving;

/// What can be asked about the [Viewer].
public enum ViewerFact implements Operation {
    EMAIL("CurrentUserEmail", giving(Gives.TEXT)),
    /// Whether the viewer is in one of these teams.
    IN_TEAM("CurrentUserInTeam", giving(Gives.BOOLEAN, Slot.LITERAL).andAgain(Slot.LITERAL)),
    /// The value of that attribute; null if the viewer has none.
    ATTRIBUTE_TEXT("CurrentUserAttributeText", giving(Gives.TEXT, Slot.LITERAL));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
    private final Signature signature;

    ViewerFact(String label, Signature signature) {
        this.label = label;
        this.signature = signature;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Signature signature() {
        return signature;
    }
}
