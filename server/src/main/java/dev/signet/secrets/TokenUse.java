package dev.signet.secrets;

import java.util.Optional;

/// What a token is for. A token of one use is worth nothing at the door of another.
public enum TokenUse {
    ACCESS("access"),
    REFRESH("refresh");

    private final String claim;

    TokenUse(String claim) {
        this.claim = claim;
    }

    /// The use as it stands in a token.
    public String claim() {
        return claim;
    }

    static Optional<TokenUse> parse(String claim) {
        for (TokenUse use : values()) {
            if (use.claim.equals(claim)) return Optional.of(use);
        }
        return Optional.empty();
    }
}
