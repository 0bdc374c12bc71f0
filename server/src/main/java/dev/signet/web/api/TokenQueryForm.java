package dev.signet.web.api;

import dev.signet.http.Doc;
import java.util.Optional;

/// What the endpoints about tokens take, for their documentation (RFC 7009 §2.1, RFC 7662 §2.1).
@SuppressWarnings("MemberName") // the names of the RFCs
record TokenQueryForm(
        @Doc("An access token or a refresh token") String token,

        @Doc("`access_token` or `refresh_token`; only makes finding it quicker")
        Optional<String> token_type_hint,

        @Doc("The client ID, unless HTTP Basic is used") Optional<String> client_id,

        @Doc("The client secret, unless HTTP Basic is used") Optional<String> client_secret,

        @Doc("With `client_assertion`: `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`")
        Optional<String> client_assertion_type,

        @Doc("Instead of a secret: a JWT signed with a registered key (RFC 7523)")
        Optional<String> client_assertion) {}
