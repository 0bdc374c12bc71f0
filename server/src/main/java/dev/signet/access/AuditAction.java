package dev.signet.access;

/// The actions the audit knows by name, with the word each is recorded under.
///
/// A word, once recorded, keeps its meaning for ever: add actions, never reuse or rename one.
public enum AuditAction {
    ORGANIZATION_CREATE("organization.create"),
    MEMBER_CREATE("member.create"),
    MEMBER_DEACTIVATE("member.deactivate"),
    MEMBER_PASSWORD_SET("member.password-set"),
    TEAM_CREATE("team.create"),
    CREDENTIAL_CREATE("credential.create"),
    CREDENTIAL_REVOKE("credential.revoke"),
    TOKEN_GRANT("token.grant"),
    TOKEN_REFRESH("token.refresh"),
    TOKEN_FAMILY_REVOKED("token.family-revoked"),
    SESSION_START("session.start"),
    SESSION_END("session.end"),
    GRANT_CREATE("grant.create"),
    INODE_CREATE("inode.create"),
    KEY_ROTATE("key.rotate"),
    ORGANIZATION_UPDATE("organization.update"),
    MEMBER_UPDATE("member.update"),
    USER_ATTRIBUTE_CREATE("attribute.create"),
    USER_ATTRIBUTE_ASSIGN("attribute.assign"),
    EMBED_SESSION_START("embed.session-start"),
    EMBED_REFUSE("embed.refuse");

    private final String word;

    AuditAction(String word) {
        this.word = word;
    }

    /// What is written in the record.
    public String word() {
        return word;
    }
}
