package dev.signet.access;

/// Settings of an organization that are on or off, kept for clients that ask (rest-api.md §4.12). Off until an
/// Admin says otherwise; there is nothing here yet that they switch.
public enum OrganizationSwitch {
    BULK_COPY("bulkCopy"),
    LICENSE_UPGRADE_REQUESTS("licenseUpgradeRequests");

    private final String word;

    OrganizationSwitch(String word) {
        this.word = word;
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
