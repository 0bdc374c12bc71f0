package dev.signet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every target over the inputs that are kept for it, and over mutations of them: the quick half of fuzzing.
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/dev/signet/fuzz");
    private static final int MUTATIONS = 50;

    static Stream<Target> targets() {
        return Targets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void keepsItsPromisesForEveryInputThatIsKept(Target target) throws Exception {
        List<Path> inputs = inputs(target.name());
        assertThat(inputs).as("inputs kept for %s", target).hasSizeGreaterThanOrEqualTo(3);
        run(target, new byte[0], "nothing");
        for (Path input : inputs)
            run(target, Files.readAllBytes(input), input.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void keepsItsPromisesForMutationsOfThem(Target target) throws Exception {
        Random random = new Random(target.name().hashCode());
        for (Path input : inputs(target.name())) {
            byte[] mutated = Files.readAllBytes(input);
            for (int i = 0; i < MUTATIONS; i++) {
                mutated = Mutation.of(mutated, random);
                run(target, mutated, "mutation " + i + " of " + input.getFileName());
            }
        }
    }

    @Test
    void everyFolderOfInputsBelongsToATarget() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            targets().map(Target::name).toList());
        }
    }

    @Test
    void refusesAnUnknownTarget() {
        assertThatIllegalArgumentException().isThrownBy(() -> Targets.named("nothing"));
    }

    private static List<Path> inputs(String target) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
            return files.sorted().toList();
        }
    }

    private static void run(Target target, byte[] input, String name) {
        try {
            target.check().on(input);
        } catch (Exception | StackOverflowError | AssertionError broken) {
            throw new AssertionError(target + " breaks a promise for " + name + ": " + readable(input), broken);
        }
    }

    private static String readable(byte[] input) {
        return Base64.getEncoder().encodeToString(input);
    }
}
