/// What holds of every parser that meets a stranger's bytes, whatever the bytes: one [Target] for each.
///
/// The targets lie beside their parsers, in the test classes `…Targets` of the rooms; [Targets] lists them all.
/// [CorpusTest] runs each over the inputs kept in `src/test/resources/dev/signet/fuzz/<target>` and over mutations of
/// them; `./signet fuzz TARGET --seconds N` lets Jazzer search for longer, through [Fuzz]. Start with [Target].
///
/// To add one: write a method that throws for a broken promise, list it in the room's `…Targets`, keep at least three
/// inputs in a folder of its name.
@NullMarked
package dev.signet.fuzz;

import org.jspecify.annotations.NullMarked;
