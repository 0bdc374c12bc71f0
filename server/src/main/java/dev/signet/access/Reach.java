package dev.signet.access;

/// A grant as it arrives at an object: what it gives there, to whom (a team under its name), and from which
/// node, `depth` steps up.
record Reach(Level level, Grantee grantee, String to, String from, int depth) {}
