package dev.signet.web.api;

import dev.signet.http.Doc;
import java.util.Optional;

/// What the token endpoint takes, for its documentation.
@SuppressWarnings("MemberName") // the names of RFC 6749
record TokenForm(
        @Doc("`client_credentials`, `refresh_token`, `urn:ietf:params:oauth:grant-type:token-exchange` to act as"
                + " somebody, or `urn:ietf:params:oauth:grant-type:jwt-bearer` where the organization has turned it on")
        String grant_type,

        @Doc("With `refresh_token`: the token of the last answer")
        Optional<String> refresh_token,

        @Doc("The client ID, unless HTTP Basic is used") Optional<String> client_id,

        @Doc("The client secret, unless HTTP Basic is used") Optional<String> client_secret,

        @Doc("With `client_assertion`: `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`")
        Optional<String> client_assertion_type,

        @Doc("Instead of a secret: a JWT signed with a registered key (RFC 7523)")
        Optional<String> client_assertion,

        @Doc("To act as somebody: a JWT signed with the secret or a registered key of a credential, which is its"
                + " `kid`; `sub` is the member's e-mail address, and it has `iat` and `exp`")
        Optional<String> subject_token,

        @Doc("With `subject_token`: `urn:ietf:params:oauth:token-type:jwt`")
        Optional<String> subject_token_type,

        @Doc("To act as somebody: the access token of an Admin, which is the request's Bearer token too")
        Optional<String> actor_token,

        @Doc("With `actor_token`: `urn:ietf:params:oauth:token-type:access_token`")
        Optional<String> actor_token_type,

        @Doc("With `urn:ietf:params:oauth:grant-type:jwt-bearer`: an embed ticket of an embed user there is, signed"
                + " by a credential with both privileges; it is used up")
        Optional<String> assertion) {}
