package dev.signet.secrets;

/// Keys that belong to nobody, so that an assertion of a client that is not there costs as much as a wrong one.
public final class DecoyKeys {
    // Points and moduli of the appendices of RFC 7515 (A.2, A.3) and RFC 8037 (A.2).
    private static final VerifyingKey ES256 = VerifyingKey.kept("""
        {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}\
        """);
    private static final VerifyingKey ED25519 = VerifyingKey.kept("""
        {"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}\
        """);
    private static final VerifyingKey RSA = VerifyingKey.kept("{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\""
            + "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yR"
            + "T-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXB"
            + "dQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9ia"
            + "GNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ\"}");

    private DecoyKeys() {}

    /// The one of the assertion's algorithm; for none we know, any.
    public static VerifyingKey fitting(UntrustedAssertion assertion) {
        if (assertion.fits(ED25519)) return ED25519;
        return assertion.fits(RSA) ? RSA : ES256;
    }
}
