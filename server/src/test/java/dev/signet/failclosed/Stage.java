package dev.signet.failclosed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// The tag of the version whose hidden page was not hidden.
    static final String TAG = "Q1 / 2030 ü";

    /// Those that have a tagged version, unlike the published one.
    private static final List<Share> TAGGED = List.of(Share.TEAM, Share.MEMBER, Share.FOLDER, Share.NONE);

    final Shop shop;
    private final Map<Share, Shop.Book> books = new EnumMap<>(Share.class);
    private final Map<Share, String> paths = new EnumMap<>(Share.class);
    private final Map<Share, String> grants = new HashMap<>();
    private final String tag;
    private Optional<Person> granted = Optional.empty();
    private boolean archived;
    private boolean untagged;

    Stage(Shop shop) {
        this.shop = shop;
        String workspace = shop.office.workspace("North's");
        shop.office.grant(workspace, "teamId", shop.team("North"));
        shop.office.tag(TAG);
        for (Share share : Share.values()) {
            String folder = share == Share.FOLDER ? workspace : shop.homeFolder();
            books.put(share, shop.book("By " + share, folder, share == Share.UNPUBLISHED ? "?publish=false" : ""));
        }
        for (Share share : List.of(Share.TEAM, Share.REVOKED, Share.ARCHIVED, Share.UNPUBLISHED)) grant(share);
        tag = TAGGED.stream().map(share -> tagShown(book(share))).toList().getFirst();
        showHidden(book(Share.TEAM), "?publish=false");
        for (Share share : Share.values()) {
            if (share != Share.UNPUBLISHED)
                paths.put(share, shop.office.path(book(share).id(), "secure"));
        }
    }

    /// Publishes a version that shows the hidden page, tags it, and publishes one that hides it again.
    private String tagShown(Shop.Book book) {
        showHidden(book, "");
        String id = shop.office.point(TAG, book.id());
        ObjectNode spec = (ObjectNode) shop.office.spec(book.id());
        spec.path("pages").forEach(page -> {
            if (page.path("name").asString().equals(Target.HIDDEN_PAGE))
                ((ObjectNode) page).put("visibility", "hidden");
        });
        shop.office.replace(book.id(), spec, "");
        return id;
    }

    /// A version that shows the hidden page; as a draft, no viewer is to notice.
    private void showHidden(Shop.Book book, String query) {
        ObjectNode spec = (ObjectNode) shop.office.spec(book.id());
        spec.path("pages").forEach(page -> ((ObjectNode) page).remove("visibility"));
        shop.office.replace(book.id(), spec, query);
    }

    private void grant(Share share) {
        grants.put(share, shop.office.grant(book(share).id(), "teamId", shop.team(Shop.VIEWERS)));
    }

    Shop.Book book(Share share) {
        return Optional.ofNullable(books.get(share)).orElseThrow();
    }

    /// The embed path to the whole workbook; there is none to one that was never published.
    Optional<String> path(Share share) {
        return Optional.ofNullable(paths.get(share));
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

    /// Takes the tag off the workbook of the team.
    void untag() {
        if (!untagged) shop.office.untag(book(Share.TEAM).id(), tag);
        untagged = true;
    }

    /// As it was before the story.
    void reset() {
        Optional.ofNullable(grants.remove(Share.MEMBER)).ifPresent(shop.office::revoke);
        granted = Optional.empty();
        if (!grants.containsKey(Share.REVOKED)) grant(Share.REVOKED);
        if (archived) shop.office.restore(book(Share.ARCHIVED).id());
        archived = false;
        if (untagged) tagShown(book(Share.TEAM));
        if (untagged) showHidden(book(Share.TEAM), "?publish=false");
        untagged = false;
    }

    /// Why that person does not see it now by those terms, as the codes of a refusal; empty when they do.
    List<String> whyNot(Target target, Person person, Terms terms) {
        List<String> codes = new ArrayList<>();
        if (!sees(target.share(), person, terms.of(person.eyes().teams()))) codes.add("EACCES");
        if (!isThere(target)) codes.add("ENOENT");
        if (target.inSight().isEmpty()) codes.add("ESTALE");
        return codes;
    }

    private boolean sees(Share share, Person person, Set<String> teams) {
        return switch (share) {
            case TEAM, ARCHIVED, UNPUBLISHED -> teams.contains(Shop.VIEWERS);
            case REVOKED -> grants.containsKey(Share.REVOKED) && teams.contains(Shop.VIEWERS);
            case MEMBER -> granted.filter(person::equals).isPresent();
            case FOLDER -> teams.contains("North");
            case NONE -> false;
        };
    }

    /// Whether there is such a version of the workbook to show.
    boolean isThere(Target target) {
        boolean shown = switch (target.share()) {
            case UNPUBLISHED -> false;
            case ARCHIVED -> !archived;
            case TEAM, MEMBER, FOLDER, REVOKED, NONE -> true;
        };
        boolean lost = target.share() == Share.TEAM && untagged;
        return shown
                && target.tag()
                        .filter(name -> lost || !name.equals(TAG) || !TAGGED.contains(target.share()))
                        .isEmpty();
    }
}
