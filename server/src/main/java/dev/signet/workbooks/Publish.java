package dev.signet.workbooks;

/// Whether what is written is shown to viewers at once, or stays a draft.
public enum Publish {
    NOW,
    LATER
}
