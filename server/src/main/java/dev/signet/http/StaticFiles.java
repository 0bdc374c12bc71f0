package dev.signet.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Files of the class path under one folder, sent as they were compressed at build time: beside `a.js` may lie
/// `a.js.br` and `a.js.gz`.
///
/// Guarantee: only files under the folder, only of the types in [FileType], never a compressed form the client did not
/// ask for.
public final class StaticFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private final ClassLoader loader;
    private final String folder;
    private final Map<String, StaticFile> found = new ConcurrentHashMap<>();

    private StaticFiles(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
    }

    /// The files under a folder such as `dev/signet/ui/assets`, as that loader finds them.
    public static StaticFiles under(ClassLoader loader, String folder) {
        return new StaticFiles(loader, folder);
    }

    /// The file of that name in the best form the request takes; "not found" for anything else.
    public Answer answer(Request request, String name, Freshness freshness) {
        return find(name).map(file -> file.answer(request, freshness)).orElseGet(Refusals::notFound);
    }

    /// The bytes of a file; empty when there is none of that name.
    public Optional<byte[]> bytes(String name) {
        return find(name).map(file -> file.plain().clone());
    }

    private Optional<StaticFile> find(String name) {
        StaticFile known = found.get(name);
        if (known != null) return Optional.of(known);
        if (!NAME.matcher(name).matches()) return Optional.empty();
        Optional<StaticFile> read = FileType.of(name)
                .flatMap(type ->
                        read(name).map(plain -> new StaticFile(type, plain, read(name + ".br"), read(name + ".gz"))));
        read.ifPresent(file -> found.put(name, file)); // only what exists, so strangers cannot fill it
        return read;
    }

    private Optional<byte[]> read(String name) {
        try (InputStream in = loader.getResourceAsStream(folder + "/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
