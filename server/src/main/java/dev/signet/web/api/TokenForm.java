package dev.signet.web.api;

import dev.signet.http.Doc;
import java.util.Optional;

/// What the token endpoint takes, for its documentation.
@SuppressWarnings("MemberName") // the names of RFC 6749
record TokenForm(
        @Doc("`client_credentials` or `refresh_token`") String grant_type,

        @Doc("With `refresh_token`: the token of the last answer")
        Optional<String> refresh_token,

        @Doc("The client ID, unless HTTP Basic is used") Optional<String> client_id,

        @Doc("The client secret, unless HTTP Basic is used") Optional<String> client_secret,

        @Doc("With `client_assertion`: `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`")
        Optional<String> client_assertion_type,

        @Doc("Instead of a secret: a JWT signed with a registered key (RFC 7523)")
        Optional<String> client_assertion) {}
