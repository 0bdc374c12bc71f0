package dev.signet.access;

import dev.signet.base.InodeId;
import java.util.Optional;

/// Looks at one file; empty when there is none or whoever asks must not learn of it.
public final class ReadFile {
    private final AccessGround ground;
    private final Files files;

    /// Reads there.
    public ReadFile(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// The file of that id.
    public Optional<FileView> find(Principal principal, InodeId id) {
        return files.who(principal)
                .flatMap(who ->
                        ground.database().inOrganization(principal.organization(), tx -> files.find(tx, who, id)));
    }
}
