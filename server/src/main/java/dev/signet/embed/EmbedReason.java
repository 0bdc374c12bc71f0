package dev.signet.embed;

import static dev.signet.base.Fault.FORBIDDEN;
import static dev.signet.base.Fault.INVALID_REQUEST;
import static dev.signet.base.Fault.NOT_FOUND;
import static dev.signet.base.Fault.UNAUTHORIZED;
import static dev.signet.base.Fault.UNAVAILABLE;
import static dev.signet.embed.EmbedCode.EACCES;
import static dev.signet.embed.EmbedCode.EINVAL;
import static dev.signet.embed.EmbedCode.ENOENT;
import static dev.signet.embed.EmbedCode.EPERM;
import static dev.signet.embed.EmbedCode.ESTALE;
import static dev.signet.embed.EmbedCode.UNKNOWN;

import dev.signet.base.Fault;
import dev.signet.credentials.EmbedBar;

/// Why an embed is refused: what the audit keeps, with the code for the host's page, the fault for HTTP, and
/// the sentence for the person (embedding.md §7.2; statuses `[inferred]`).
///
/// Reasons that would teach a stranger something share one sentence.
public enum EmbedReason {
    UNREADABLE(EINVAL, INVALID_REQUEST, "This link is not valid: its token cannot be read."),
    OTHER_ALGORITHM(EACCES, UNAUTHORIZED, Sentence.NO_PERMISSION),
    UNKNOWN_CREDENTIAL(EACCES, UNAUTHORIZED, Sentence.NO_PERMISSION),
    REVOKED_CREDENTIAL(EACCES, UNAUTHORIZED, Sentence.NO_PERMISSION),
    DISABLED_CREDENTIAL(EACCES, UNAUTHORIZED, Sentence.NO_PERMISSION),
    EXPIRED_CREDENTIAL(EACCES, UNAUTHORIZED, Sentence.NO_PERMISSION),
    EMBEDDING_OFF(EACCES, UNAUTHORIZED, Sentence.NO_PERMISSION),
    NOT_FOR_EMBEDDING(EACCES, UNAUTHORIZED, Sentence.NO_PERMISSION),
    FORGED(EACCES, UNAUTHORIZED, Sentence.NO_PERMISSION),

    CLAIM(EINVAL, INVALID_REQUEST, "This link is not valid."),
    WAREHOUSE_TOKEN(EINVAL, INVALID_REQUEST, "This link is not valid: a token for a connection cannot be read."),
    NO_CONNECTION(ENOENT, NOT_FOUND, "This link is not valid: it names a connection that does not exist."),
    CONNECTION_NOT_ADMITTED(
            EACCES, FORBIDDEN, "You do not have permission: this link names a connection its signer may not use."),
    NOT_NARROWER(
            EACCES,
            FORBIDDEN,
            "You do not have permission: this link gives you values of attributes that you do not have."),
    NOT_YET_VALID(EINVAL, UNAUTHORIZED, "This link is not valid yet: its iat lies in the future."),
    EXPIRED(EINVAL, UNAUTHORIZED, "This link has expired. Reload the page that shows it to get a new one."),
    SUBJECT(EINVAL, FORBIDDEN, "You do not have permission: the sub of this link is not a valid e-mail address."),
    OWNER(EACCES, FORBIDDEN, Sentence.NO_PERMISSION),
    OTHER_ORGANIZATION(ENOENT, NOT_FOUND, Sentence.NO_WORKBOOK),

    PARAMETER(EINVAL, INVALID_REQUEST, "This link is not valid."),
    WHOLE_URLS_OFF(
            EACCES,
            FORBIDDEN,
            "You do not have permission: this organization takes no links any more that are signed as a whole."),
    NO_EMBED(ENOENT, NOT_FOUND, "This embed was not found."),

    USED(EINVAL, UNAUTHORIZED, "This link has already been used. Reload the page that shows it to get a new one."),
    CREATION_OFF(EPERM, FORBIDDEN, "You are not permitted: this organization does not create users from links."),
    UPDATING_OFF(EPERM, FORBIDDEN, "You do not have permission: automatic updating of users is disabled."),
    INTERNAL_USER(EACCES, FORBIDDEN, "You do not have permission: a link cannot update an internal user."),
    INTERNAL_USER_NOT_ADMITTED(EACCES, FORBIDDEN, Sentence.NO_PERMISSION),
    DEACTIVATED(ENOENT, FORBIDDEN, "This user has been deactivated."),
    NO_TEAMS(EACCES, FORBIDDEN, "You do not have permission: a new user needs the claim teams."),
    UNKNOWN_TEAMS(EINVAL, INVALID_REQUEST, "This link is not valid: it names teams that do not exist"),
    UNKNOWN_ACCOUNT_TYPE(
            EINVAL, INVALID_REQUEST, "This link is not valid: it names an account type that does not exist"),
    ADMIN_ACCOUNT_TYPE(EACCES, FORBIDDEN, "You do not have permission: a link cannot give the account type"),

    NO_WORKBOOK(ENOENT, NOT_FOUND, Sentence.NO_WORKBOOK),
    NO_TAG(ENOENT, NOT_FOUND, "This version of the workbook was not found."),
    NOT_SHARED(EACCES, FORBIDDEN, "You do not have permission: this content is not shared with you."),
    NO_PAGE(ESTALE, NOT_FOUND, "This page is not in the workbook any more."),
    NO_ELEMENT(ESTALE, NOT_FOUND, "This element is not in the workbook any more."),

    OTHER_SESSION(
            EACCES, FORBIDDEN, "You do not have permission: this link is not for who looks here, or not for this."),
    SESSION_OVER(EACCES, UNAUTHORIZED, "Your session has ended. Reload the page to go on."),

    BUSY(UNKNOWN, UNAVAILABLE, "The server is busy with other links. Reload the page that shows this one in a moment.");

    private final EmbedCode code;
    private final Fault fault;
    private final String sentence;

    EmbedReason(EmbedCode code, Fault fault, String sentence) {
        this.code = code;
        this.fault = fault;
        this.sentence = sentence;
    }

    /// What the host's page is told.
    public EmbedCode code() {
        return code;
    }

    /// What HTTP is told.
    public Fault fault() {
        return fault;
    }

    String sentence() {
        return sentence;
    }

    /// Why such a credential opens nothing.
    static EmbedReason of(EmbedBar bar) {
        return switch (bar) {
            case REVOKED -> REVOKED_CREDENTIAL;
            case DISABLED -> DISABLED_CREDENTIAL;
            case EXPIRED -> EXPIRED_CREDENTIAL;
            case NO_EMBED_PRIVILEGE -> NOT_FOR_EMBEDDING;
            case EMBEDDING_OFF -> EMBEDDING_OFF;
        };
    }

    /// What several reasons say.
    private static final class Sentence {
        static final String NO_PERMISSION = "You do not have permission to see this.";
        static final String NO_WORKBOOK = "This workbook was not found.";
    }
}
