package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What `bench scale` asks at each size, another thing each time.
record ScaleRequests(SignetClient client, ScalePeople people, ScaleSize size) {
    private static final int PAGE = 50; // of lists, when none is asked for
    private static final int SEARCHED = 10;
    private static final int TOLD_TO_LITTLE = 10;
    private static final int WORKSPACES_PER_BRANCH = 1; // files are listed without them

    /// A kind of request, and where the next one comes from.
    record Kind(String name, Supplier<HttpRequest> next) {}

    /// All kinds, in the order of the report, for these credentials and these pairs of a member and an object.
    List<Kind> all(List<ClientCredential> credentials, List<List<String>> questions) {
        String admin = people.admin().token();
        List<Kind> kinds = new ArrayList<>(List.of(
                over("token", credentials, each -> Loopback.form(at(SignetClient.TOKEN_PATH), each.tokenForm())),
                whoami(credentials),
                create(questions),
                same("credentials, first page", "/v2/credentials", admin),
                same("credentials, last page", "/v2/credentials?page=" + (size.credentials() - PAGE), admin)));
        kinds.add(over(
                "credentials, searched",
                credentials,
                each -> get("/v2/credentials?search=" + each.id().substring(0, SEARCHED), admin)));
        kinds.addAll(List.of(
                same("credentials, active ones", "/v2/credentials?status=active", admin),
                same("files, of who sees 10", "/v2/files", people.seesLittle().token()),
                same("files, of who sees all", "/v2/files", people.seesMuch().token()),
                over("decide and explain", questions, each -> explain(each, admin))));
        return List.copyOf(kinds);
    }

    /// Refuses to measure anything but what was meant: so many credentials are listed, and so many files.
    void check() {
        // Three were there before: the first run's and those of the two people.
        expect("/v2/credentials", people.admin(), size.credentials());
        expect("/v2/files", people.seesLittle(), TOLD_TO_LITTLE);
        expect("/v2/files", people.seesMuch(), size.objects() - size.branches() * WORKSPACES_PER_BRANCH);
    }

    private void expect(String path, ScalePeople.Person person, int least) {
        int total = client.loopback()
                .jsonBody(get(path, person.token()))
                .path("total")
                .asInt(0);
        if (total < least) throw new StartFailure(path + " lists " + total + " instead of " + least + ".");
    }

    private Kind create(List<List<String>> questions) {
        Iterator<List<String>> owners = forEver(questions);
        Iterator<Integer> numbers = Stream.iterate(1, number -> number + 1).iterator();
        return new Kind(
                "create credential",
                () -> Loopback.json(
                        at("/v2/credentials"),
                        people.admin().token(),
                        Map.of(
                                "ownerId",
                                owners.next().getFirst(),
                                "name",
                                "New at " + size.credentials() + ", " + numbers.next(),
                                "scopes",
                                List.of("api"))));
    }

    /// With tokens of many credentials, so that it is not always about the same one.
    private Kind whoami(List<ClientCredential> credentials) {
        List<String> tokens = credentials.stream()
                .limit(PAGE)
                .map(each -> client.grant(each).accessToken())
                .toList();
        return over("whoami", tokens, each -> get(SignetClient.WHOAMI_PATH, each));
    }

    private HttpRequest explain(List<String> question, String token) {
        return get(
                "/v2/permissions/explain?action=view&memberId=" + question.getFirst() + "&inodeId="
                        + question.getLast(),
                token);
    }

    private Kind same(String name, String path, String token) {
        HttpRequest request = get(path, token);
        return new Kind(name, () -> request);
    }

    private static <T> Kind over(String name, List<T> things, Function<T, HttpRequest> request) {
        Iterator<T> next = forEver(things);
        return new Kind(name, () -> request.apply(next.next()));
    }

    private static <T> Iterator<T> forEver(List<T> things) {
        return Stream.generate(() -> things).flatMap(List::stream).iterator();
    }

    private HttpRequest get(String path, String token) {
        return Loopback.to(at(path)).header("Authorization", "Bearer " + token).build();
    }

    private URI at(String path) {
        return client.server().resolve(path);
    }
}
