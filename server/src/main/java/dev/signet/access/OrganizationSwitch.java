package dev.signet.access;

/// Settings of an organization that are on or off. Two are kept for clients that ask, and switch nothing yet
/// (rest-api.md §4.12).
public enum OrganizationSwitch {
    BULK_COPY("bulkCopy", Position.OFF),
    LICENSE_UPGRADE_REQUESTS("licenseUpgradeRequests", Position.OFF),
    /// Whether tickets create and update embed users (embedding.md §1.10).
    EMBED_USER_CREATION("embedUserCreation", Position.ON);

    private final String word;
    private final Position atFirst;

    OrganizationSwitch(String word, Position atFirst) {
        this.word = word;
        this.atFirst = atFirst;
    }

    /// Where it stands until an Admin says otherwise.
    Position atFirst() {
        return atFirst;
    }

    /// What it is called on the wire and in the database.
    public String word() {
        return word;
    }

    /// Where a switch stands.
    public enum Position {
        ON,
        OFF
    }
}
