package dev.signet.bench;

/// Who asks in `bench scale`: an Admin, somebody who sees next to nothing, and somebody who sees all there is.
record ScalePeople(Person admin, Person seesLittle, Person seesMuch) {

    /// A member, and a token that acts as them.
    record Person(String memberId, String token) {}

    /// Makes the two others through the API, as the Admin of the first run.
    static ScalePeople create(SignetClient client, FirstRun first) {
        Person admin = new Person(
                first.adminMemberId(), client.grant(first.credential()).accessToken());
        return new ScalePeople(admin, person(client, admin, "little"), person(client, admin, "much"));
    }

    private static Person person(SignetClient client, Person admin, String sees) {
        String id = client.createMember("sees-" + sees + "@bench.example", admin.token());
        ClientCredential credential = client.create("sees " + sees, new SignetClient.Wanted(1, id), admin.token())
                .getFirst();
        return new Person(id, client.grant(credential).accessToken());
    }
}
