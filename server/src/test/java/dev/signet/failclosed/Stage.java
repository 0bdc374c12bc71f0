package dev.signet.failclosed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The workbooks the stories are about, each shared in another way, and who may see which right now.
final class Stage {
    /// How a workbook is shared.
    enum Share {
        /// With the team Viewers.
        TEAM,
        /// With one member.
        MEMBER,
        /// With the team North, by the folder it lies in.
        FOLDER,
        /// With the team Viewers, until that is taken back in the middle.
        REVOKED,
        /// With the team Viewers, until it is archived in the middle.
        ARCHIVED,
        /// With nobody.
        NONE,
        /// With the team Viewers, without ever having been published.
        UNPUBLISHED
    }

    final Shop shop;
    private final Map<Share, Shop.Book> books = new EnumMap<>(Share.class);
    private final Map<Share, String> grants = new HashMap<>();
    private Optional<Person> granted = Optional.empty();
    private boolean archived;

    Stage(Shop shop) {
        this.shop = shop;
        String workspace = shop.office.workspace("North's");
        shop.office.grant(workspace, "teamId", shop.team("North"));
        for (Share share : Share.values()) {
            String folder = share == Share.FOLDER ? workspace : shop.homeFolder();
            books.put(share, shop.book("By " + share, folder, share == Share.UNPUBLISHED ? "?publish=false" : ""));
        }
        for (Share share : List.of(Share.TEAM, Share.REVOKED, Share.ARCHIVED, Share.UNPUBLISHED)) grant(share);
        draft(book(Share.TEAM));
    }

    /// A draft that shows the hidden page: no viewer is to notice.
    private void draft(Shop.Book book) {
        ObjectNode spec = (ObjectNode) shop.office.spec(book.id());
        spec.path("pages").forEach(page -> ((ObjectNode) page).remove("visibility"));
        shop.office.replace(book.id(), spec, "?publish=false");
    }

    private void grant(Share share) {
        grants.put(share, shop.office.grant(book(share).id(), "teamId", shop.team(Shop.VIEWERS)));
    }

    Shop.Book book(Share share) {
        return Optional.ofNullable(books.get(share)).orElseThrow();
    }

    void grantTo(Person person) {
        String member = shop.office.memberId(person.address);
        grants.put(Share.MEMBER, shop.office.grant(book(Share.MEMBER).id(), "memberId", member));
        granted = Optional.of(person);
    }

    void revoke() {
        Optional.ofNullable(grants.remove(Share.REVOKED)).ifPresent(shop.office::revoke);
    }

    void archive() {
        if (!archived) shop.office.archive(book(Share.ARCHIVED).id());
        archived = true;
    }

    /// As it was before the story.
    void reset() {
        Optional.ofNullable(grants.remove(Share.MEMBER)).ifPresent(shop.office::revoke);
        granted = Optional.empty();
        if (!grants.containsKey(Share.REVOKED)) grant(Share.REVOKED);
        if (archived) shop.office.restore(book(Share.ARCHIVED).id());
        archived = false;
    }

    /// Why that person does not see the workbook now, as the code of a refusal; empty when they do.
    List<String> whyNot(Share share, Person person) {
        List<String> codes = new ArrayList<>();
        boolean sees = switch (share) {
            case TEAM, ARCHIVED, UNPUBLISHED -> person.isIn(Shop.VIEWERS);
            case REVOKED -> grants.containsKey(Share.REVOKED) && person.isIn(Shop.VIEWERS);
            case MEMBER -> granted.filter(person::equals).isPresent();
            case FOLDER -> person.isIn("North");
            case NONE -> false;
        };
        if (!sees) codes.add("EACCES");
        if (share == Share.UNPUBLISHED || (share == Share.ARCHIVED && archived)) codes.add("ENOENT");
        return codes;
    }
}
