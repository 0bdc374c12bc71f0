/// The composition root: reads the command line and the configuration once, puts the rooms together and runs them.
///
/// Nouns: [Setting] (each one declared once, as data), [Settings] (what was given, and where), [ServerConfig] (what it
/// means), [Command] (what to do). The one flow: arguments, environment and `signet.properties` → [CommandLine] →
/// [Command] → its body. Everything wrong with what was given is told at once, before anything starts.
///
/// Read [CommandLine] first. This room decides nothing about credentials, permissions or HTTP: it only wires.
@NullMarked
package dev.signet.server;

import org.jspecify.annotations.NullMarked;
