package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;

/// A node of the tree of objects. Its content, if it has any, lives in a feature room under the same id.
public record Inode(InodeId id, InodeKind kind, String name, MemberId owner) {}
