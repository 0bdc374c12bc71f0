package dev.signet.query;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/// The flights and airports that come with the server; where they are from is told in `docs/sample-data.md`.
public final class SampleData {
    /// The folder, below the data folder.
    public static final String FOLDER = "samples";
    /// 600,000 flights within the United States, January to June 2001.
    public static final String FLIGHTS = "flights.parquet";
    /// The airports they start from and end at, and some more.
    public static final String AIRPORTS = "airports.parquet";

    private SampleData() {}

    /// Puts the files into the folder, where they are not yet or are others, each whole or not at all. Gives the
    /// folder.
    public static Path place(Path dataFolder) {
        Path folder = dataFolder.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            for (String file : List.of(FLIGHTS, AIRPORTS)) place(folder, file);
        } catch (IOException failed) {
            throw new StartFailure("The sample data cannot be written to " + folder + ".", failed);
        }
        return folder;
    }

    private static void place(Path folder, String name) throws IOException {
        byte[] content = content(name);
        Path target = folder.resolve(name);
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) return;
        Path fresh = Files.createTempFile(folder, ".", ".new");
        try {
            Files.write(fresh, content);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream packed = SampleData.class.getResourceAsStream("samples/" + name)) {
            if (packed == null) throw new IllegalStateException("the sample " + name + " is not in the build");
            return packed.readAllBytes();
        }
    }
}
