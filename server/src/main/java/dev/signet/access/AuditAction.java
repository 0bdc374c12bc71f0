package dev.signet.access;

/// Every action there is in the audit, with the word it is recorded under.
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
    EMBED_REFUSE("embed.refuse"),
    EMBED_PATH_CREATE("embed.path-create"),
    EMBED_PATH_DELETE("embed.path-delete"),
    MEMBER_ACTIVATE("member.activate"),
    MEMBER_INVITE("member.invite"),
    MEMBER_PASSWORD_CHANGE("member.password-change"),
    MEMBER_HAND_OVER("member.hand-over"),
    TEAM_UPDATE("team.update"),
    TEAM_DELETE("team.delete"),
    TEAM_JOIN("team.join"),
    TEAM_LEAVE("team.leave"),
    USER_ATTRIBUTE_DELETE("attribute.delete"),
    USER_ATTRIBUTE_UNASSIGN("attribute.unassign"),
    INODE_UPDATE("inode.update"),
    INODE_MOVE("inode.move"),
    INODE_ARCHIVE("inode.archive"),
    INODE_RESTORE("inode.restore"),
    INODE_DELETE("inode.delete"),
    GRANT_DELETE("grant.delete"),
    PERMISSION_EXPLAIN("permission.explain"),
    CREDENTIAL_UPDATE("credential.update"),
    CREDENTIAL_ROTATE("credential.rotate"),
    CREDENTIAL_SECRET_END("credential.secret-end"),
    CREDENTIAL_DISABLE("credential.disable"),
    CREDENTIAL_ENABLE("credential.enable"),
    TOKEN_REVOKE("token.revoke"),
    TOKEN_REFUSE("token.refuse"),
    SESSION_END_ALL("session.end-all"),
    SESSION_REFUSE("session.refuse"),
    ALLOWED_ADDRESS_ADD("allowed-address.add"),
    ALLOWED_ADDRESS_REMOVE("allowed-address.remove"),
    AUDIT_EXPORT("audit.export"),
    AUDIT_TRIM("audit.trim"),
    MEMBER_PASSWORD_LINK("member.password-link"),
    CONNECTION_CREATE("connection.create"),
    WORKBOOK_CREATE("workbook.create"),
    WORKBOOK_REPLACE("workbook.replace"),
    WORKBOOK_PUBLISH("workbook.publish"),
    MEMBER_RECOVER("member.recover"),
    MAIL_SEND("mail.send"),
    ACCOUNT_TYPE_CREATE("account-type.create"),
    ACCOUNT_TYPE_UPDATE("account-type.update"),
    ACCOUNT_TYPE_DELETE("account-type.delete"),
    CREDENTIAL_LEAK("credential.leak"),
    WEBHOOK_CREATE("webhook.create"),
    WEBHOOK_UPDATE("webhook.update"),
    WEBHOOK_DELETE("webhook.delete"),
    WEBHOOK_ROTATE("webhook.rotate"),
    WEBHOOK_SEND("webhook.send"),
    DELIVERY_RETRY("delivery.retry"),
    CREDENTIAL_KEY_ADD("credential.key-add"),
    CREDENTIAL_KEY_REMOVE("credential.key-remove"),
    TOKEN_EXCHANGE("token.exchange"),
    EXCHANGE_REFUSE("exchange.refuse"),
    TOKEN_VOUCH("token.vouch"),
    CREDENTIAL_KEY_FETCH("credential.key-fetch"),
    IDENTITY_PROVIDER_CREATE("identity-provider.create"),
    IDENTITY_PROVIDER_UPDATE("identity-provider.update"),
    IDENTITY_PROVIDER_DELETE("identity-provider.delete"),
    MEMBER_LINK("member.link");

    private final String word;

    AuditAction(String word) {
        this.word = word;
    }

    /// What is written in the record.
    public String word() {
        return word;
    }
}
