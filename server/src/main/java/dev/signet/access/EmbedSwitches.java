package dev.signet.access;

/// Which kinds of embeds an organization has beside those with a token: content open to everybody who has its address
/// (embedding.md §4), and addresses that are signed as a whole (§3), the older form.
public record EmbedSwitches(boolean publicEmbeds, boolean legacyUrls) {

    /// What every organization starts with.
    public static final EmbedSwitches DEFAULT = new EmbedSwitches(true, true);
}
