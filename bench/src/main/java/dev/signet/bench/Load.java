package dev.signet.bench;

/// How hard to load a target: for how long, over how many connections.
record Load(int seconds, int connections) {}
