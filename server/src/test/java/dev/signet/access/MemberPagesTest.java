package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ListMembers.Search;
import dev.signet.access.ListMembers.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

class MemberPagesTest {
    private static final int MEMBERS = 37;
    private static final Store<MemberWorld> WORLD = Store.create("world", Lifespan.RUN, MemberPagesTest::populated);

    private static MemberWorld populated() {
        MemberWorld people = new MemberWorld();
        for (int n = 1; n < MEMBERS; n++) {
            people.member("m" + n * 7_919 % 101 + "@example.com", "Same", "Name", MemberKind.INTERNAL);
        }
        return people;
    }

    @AfterContainer
    static void close() {
        WORLD.get().close();
    }

    @Property(tries = 60)
    void pagesAreTheWholeListInOrderWhateverTheirSize(@ForAll @IntRange(min = 1, max = 50) int size) {
        List<String> seen = new ArrayList<>();
        for (int offset = 0; offset < MEMBERS; offset += size) {
            ListMembers.Page page = page(new Search.Everybody(), offset, size);
            assertThat(page.total()).isEqualTo(MEMBERS);
            page.entries().forEach(entry -> seen.add(entry.member().email()));
        }
        assertThat(seen).hasSize(MEMBERS).doesNotHaveDuplicates().isSorted();
    }

    @Property(tries = 200)
    void findsExactlyWhatHoldsTheTextWhateverItIs(
            @ForAll @StringLength(max = 3) @Chars({'m', 'M', '1', '0', '@', ' ', '%', '_', '\\', '!', '\'', 'E', 'n'})
                    String text) {
        List<MemberEntry> all = page(new Search.Everybody(), 0, 1_000).entries();
        assertThat(page(new Search.Text(text), 0, 1_000).entries())
                .isEqualTo(all.stream().filter(entry -> holds(entry, text)).toList());
    }

    private static boolean holds(MemberEntry entry, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return entry.member().email().toLowerCase(Locale.ROOT).contains(wanted)
                || entry.member().name().full().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static ListMembers.Page page(Search search, int offset, int limit) {
        MemberWorld people = WORLD.get();
        return people.list.list(people.admin, new Wanted(search, Set.of(), offset, limit));
    }
}
