package dev.signet.embed;

/// The use cases of embed paths.
public record EmbedPaths(
        GeneratePath generate, ListPaths list, DeletePath delete, MigratePath migrate, ListWholeUrlUses uses) {

    /// Wires them.
    public static EmbedPaths over(PathGround ground, WholeUrlRules rules) {
        PathRights rights = new PathRights(ground);
        return new EmbedPaths(
                new GeneratePath(ground, rights),
                new ListPaths(ground, rights),
                new DeletePath(ground, rights),
                new MigratePath(ground, rights),
                new ListWholeUrlUses(ground.access().database(), ground.access().access(), rules));
    }
}
