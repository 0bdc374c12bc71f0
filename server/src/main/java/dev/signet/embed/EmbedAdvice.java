package dev.signet.embed;

import java.util.EnumMap;
import java.util.Map;

/// What every reason of a refusal means to whoever runs the host, and how they mend it: more than viewers are told.
record EmbedAdvice(String cause, String fix) {
    private static final Map<EmbedReason, EmbedAdvice> ALL = all();

    /// The advice; of a reason without any, its sentence.
    static EmbedAdvice of(EmbedReason reason) {
        return ALL.getOrDefault(reason, new EmbedAdvice(reason.sentence(), "Do as the sentence says."));
    }

    private static Map<EmbedReason, EmbedAdvice> all() {
        Map<EmbedReason, EmbedAdvice> all = new EnumMap<>(EmbedReason.class);
        aboutTheSignature(all);
        aboutTheClaims(all);
        aboutTheUser(all);
        aboutTheContent(all);
        return all;
    }

    private static void aboutTheSignature(Map<EmbedReason, EmbedAdvice> all) {
        all.put(
                EmbedReason.UNREADABLE,
                new EmbedAdvice(
                        "It cannot be read.",
                        "Send the token as the signing library made it: three parts of base64url with points "
                                + "between them, header and claims JSON objects."));
        all.put(
                EmbedReason.OTHER_ALGORITHM,
                new EmbedAdvice(
                        "The header names another algorithm than the key has.",
                        "Sign with HS256 and the secret, or with the algorithm of the registered key that kid "
                                + "names."));
        all.put(
                EmbedReason.UNKNOWN_CREDENTIAL,
                new EmbedAdvice(
                        "Unknown client ID: no credential that you may see has it.",
                        "Put the client ID of a credential for embedding into the header's kid; in a signed URL, "
                                + "into :client_id."));
        all.put(
                EmbedReason.REVOKED_CREDENTIAL,
                new EmbedAdvice(
                        "The credential was revoked.", "Make another credential: one that was revoked stays so."));
        all.put(
                EmbedReason.DISABLED_CREDENTIAL,
                new EmbedAdvice("The credential is switched off.", "Switch it on under Developer Access."));
        all.put(
                EmbedReason.EXPIRED_CREDENTIAL,
                new EmbedAdvice(
                        "The credential is past its end.", "Extend it under Developer Access, or use another."));
        all.put(
                EmbedReason.EMBEDDING_OFF,
                new EmbedAdvice(
                        "Secure embedding is switched off in this organization.",
                        "An Admin switches it on under Administration > Embedding."));
        all.put(
                EmbedReason.NOT_FOR_EMBEDDING,
                new EmbedAdvice(
                        "The credential lacks the privilege Embedding.",
                        "Use a credential that has it, or give it to this one under Developer Access."));
        all.put(
                EmbedReason.FORGED,
                new EmbedAdvice(
                        "No live secret and no registered key of this credential signed it.",
                        "Sign with the secret of this very client ID, as its text in UTF-8 (not decoded from "
                                + "hexadecimal), and change nothing afterwards."));
    }

    private static void aboutTheClaims(Map<EmbedReason, EmbedAdvice> all) {
        all.put(
                EmbedReason.CLAIM,
                new EmbedAdvice(
                        "A claim is not as it must be.",
                        "Write the claim as the sentence says; times are seconds, not milliseconds."));
        all.put(
                EmbedReason.WAREHOUSE_TOKEN,
                new EmbedAdvice(
                        "A token for a connection cannot be decrypted.",
                        "Encrypt it under the secret that signs the ticket, as salt.iv.tag.ciphertext in base 64."));
        all.put(
                EmbedReason.NO_CONNECTION,
                new EmbedAdvice(
                        "It names a connection that is not there, or not for the credential's owner.",
                        "Take the id of a connection from GET /v2/connections."));
        all.put(
                EmbedReason.CONNECTION_NOT_ADMITTED,
                new EmbedAdvice(
                        "The owner of the credential may not use the connection in eval_connection_id.",
                        "Share the connection with the owner, or sign with the credential of somebody who may use"
                                + " it."));
        all.put(
                EmbedReason.NOT_NARROWER,
                new EmbedAdvice(
                        "session_attributes gives a value that is no part of the user's own.",
                        "Give each attribute one or some of the values the user has, with commas between."));
        all.put(
                EmbedReason.NOT_YET_VALID,
                new EmbedAdvice(
                        "It was signed in the future.",
                        "Set the clock of the machine that signs (NTP), and write seconds, not milliseconds."));
        all.put(
                EmbedReason.EXPIRED,
                new EmbedAdvice(
                        "It has expired.",
                        "Sign a new URL for every load of the frame; let exp be later if people stay longer."));
        all.put(
                EmbedReason.SUBJECT,
                new EmbedAdvice(
                        "It does not name the user by an e-mail address.",
                        "Put the user's e-mail address into sub; in a signed URL, into :email."));
        all.put(
                EmbedReason.OWNER,
                new EmbedAdvice(
                        "The credential's owner may not sign for this user.",
                        "Let an Admin own the credential: everybody else's signs for its owner alone."));
        all.put(
                EmbedReason.OTHER_ORGANIZATION,
                new EmbedAdvice(
                        "The path names another organization than the credential's.",
                        "Begin the path with the slug of the credential's organization."));
        all.put(
                EmbedReason.PARAMETER,
                new EmbedAdvice(
                        "A parameter is not as it must be.",
                        "Write the parameter as the sentence says, and sign the URL again."));
        all.put(
                EmbedReason.WHOLE_URLS_OFF,
                new EmbedAdvice(
                        "The organization takes no URLs any more that are signed as a whole.",
                        "Move the host to tokens, or let an Admin switch legacyEmbedUrls on for a while."));
        all.put(
                EmbedReason.NO_EMBED,
                new EmbedAdvice(
                        "There is no such embed path: it was deleted, or its owner is not active any more.",
                        "Generate the path again, and use its address."));
    }

    private static void aboutTheUser(Map<EmbedReason, EmbedAdvice> all) {
        all.put(
                EmbedReason.USED,
                new EmbedAdvice(
                        "It was used before, or refused several times.",
                        "Sign a new URL, with a new jti or :nonce, for every load of the frame."));
        all.put(
                EmbedReason.CREATION_OFF,
                new EmbedAdvice(
                        "The user does not exist, and the organization does not create users from tickets.",
                        "Create the user first, or let an Admin switch automatic creation on under Administration "
                                + "> Embedding."));
        all.put(
                EmbedReason.UPDATING_OFF,
                new EmbedAdvice(
                        "The user is not yet as the ticket says, and the organization does not update users from "
                                + "tickets.",
                        "Leave the claims about the user out, or let an Admin switch automatic creation on."));
        all.put(
                EmbedReason.INTERNAL_USER,
                new EmbedAdvice(
                        "The user is a person of the organization, of whom a ticket has nothing to say.",
                        "Leave out account_type, teams, user_attributes, first_name and last_name; or sign for an "
                                + "embed user."));
        all.put(
                EmbedReason.INTERNAL_USER_NOT_ADMITTED,
                new EmbedAdvice(
                        "People of this kind do not come in by a ticket: it would give its holder their rights.",
                        "Sign for an embed user instead."));
        all.put(
                EmbedReason.DEACTIVATED,
                new EmbedAdvice("The user has been deactivated.", "Let an Admin activate the user again."));
        all.put(
                EmbedReason.NO_TEAMS,
                new EmbedAdvice(
                        "The user does not exist yet, and no team is named for them.",
                        "Name the teams: the claim teams; in a signed URL, :external_user_team."));
        all.put(
                EmbedReason.UNKNOWN_TEAMS,
                new EmbedAdvice(
                        "A team is named that does not exist.",
                        "Create the team, or write its name exactly so, upper and lower case too."));
        all.put(
                EmbedReason.UNKNOWN_ACCOUNT_TYPE,
                new EmbedAdvice(
                        "An account type is named that does not exist.",
                        "Write the name as it stands under Administration > Account types, or leave the claim "
                                + "out."));
        all.put(
                EmbedReason.ADMIN_ACCOUNT_TYPE,
                new EmbedAdvice(
                        "An account type that administers is never given by a ticket.",
                        "Name another account type, or none."));
    }

    private static void aboutTheContent(Map<EmbedReason, EmbedAdvice> all) {
        all.put(
                EmbedReason.NO_WORKBOOK,
                new EmbedAdvice(
                        "The workbook is not there, was never published, or is archived.",
                        "Take the address from the workbook's menu, publish it, and check the organization."));
        all.put(
                EmbedReason.NO_TAG,
                new EmbedAdvice(
                        "The workbook has no version of this tag.",
                        "Write the tag exactly as it is called, or tag a version of the workbook."));
        all.put(
                EmbedReason.NOT_SHARED,
                new EmbedAdvice(
                        "The content is not shared with this user.",
                        "Share the workbook, or a folder it lies in, with one of the teams the ticket names."));
        all.put(
                EmbedReason.NO_PAGE,
                new EmbedAdvice(
                        "The page is not in the published workbook, or it is hidden.",
                        "Take the page's id from the published workbook, or show the page and publish."));
        all.put(
                EmbedReason.NO_ELEMENT,
                new EmbedAdvice(
                        "The element is not in the published workbook, or its page is hidden.",
                        "Take the element's id from the published workbook, or show its page and publish."));
        all.put(
                EmbedReason.OTHER_SESSION,
                new EmbedAdvice(
                        "A page that is open was handed a ticket for somebody or something else.",
                        "Renew a session with a ticket of the same user, for the same content."));
        all.put(
                EmbedReason.SESSION_OVER,
                new EmbedAdvice(
                        "The session has ended: its time was up, or its credential, user or share was taken away.",
                        "Load the frame with a new signed URL, or renew the session before its end."));
        all.put(
                EmbedReason.BUSY,
                new EmbedAdvice(
                        "Tokens for connections cost a processor, and none became free for seconds.",
                        "Load the frame again with a new signed URL; if it lasts, give the server more processors."));
    }
}
