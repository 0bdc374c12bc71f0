package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

/// What is decided and listed, compared with what somebody would work out by hand, walking up from each
/// object.
class EffectivePermissionTest {
    private static final int NODES = 14;
    private static final int GRANTS = 12;
    private static final int MOVES = 8;

    /// The world all tries of a property share.
    private static final class Shared implements Store.CloseOnReset {
        private final ObjectsWorld world = new ObjectsWorld();
        private final Map<Principal, Integer> caps = new HashMap<>();
        private final List<Principal> members = new ArrayList<>();
        private final Map<Grantee, Set<Principal>> grantees = new HashMap<>();

        Shared() {
            add("build@example.com", "Build", 4);
            add("analyze@example.com", "Analyze", 2);
            add("view@example.com", "View", 1);
            grantees.put(
                    new Grantee.ToTeam(world.world.team("two", members.get(0), members.get(1))),
                    Set.of(members.get(0), members.get(1)));
            grantees.put(
                    new Grantee.ToTeam(world.world.team("others", members.get(1), members.get(2))),
                    Set.of(members.get(1), members.get(2)));
            grantees.put(new Grantee.ToEverybody(), Set.copyOf(members));
        }

        private void add(String email, String accountType, int cap) {
            Principal member = world.member(email, accountType);
            members.add(member);
            caps.put(member, cap);
            grantees.put(new Grantee.ToMember(member.member()), Set.of(member));
        }

        @Override
        public void close() {
            world.close();
        }
    }

    private record Given(int node, Grantee grantee, Level level) {}

    /// A forest as one would draw it: who is whose parent, and what was granted where.
    private static final class Drawing {
        private final Shared shared;
        private final Random random;
        private final List<Inode> nodes = new ArrayList<>();
        private final List<Principal> owners = new ArrayList<>();
        private final List<Integer> parents = new ArrayList<>();
        private final List<Given> given = new ArrayList<>();

        Drawing(Shared shared, long seed) {
            this.shared = shared;
            this.random = new Random(seed);
        }

        void grow() {
            for (int i = 0; i < NODES; i++) {
                int parent = i < 3 ? -1 : container(i);
                InodeKind kind =
                        i < 3 ? InodeKind.WORKSPACE : random.nextInt(3) == 0 ? InodeKind.WORKBOOK : InodeKind.FOLDER;
                Principal owner = random.nextInt(4) == 0
                        ? shared.members.get(random.nextInt(shared.members.size()))
                        : shared.world.admin;
                Optional<Inode> below = parent < 0 ? Optional.empty() : Optional.of(nodes.get(parent));
                nodes.add(shared.world.world.object(kind, owner, below));
                owners.add(owner);
                parents.add(parent);
            }
        }

        private int container(int before) {
            int pick = random.nextInt(before);
            while (!nodes.get(pick).kind().isContainer()) pick = random.nextInt(before);
            return pick;
        }

        void share() {
            List<Grantee> grantees = List.copyOf(shared.grantees.keySet());
            for (int i = 0; i < GRANTS; i++) {
                int node = random.nextInt(NODES);
                List<Level> levels = Level.of(nodes.get(node).kind());
                Given next = new Given(
                        node, grantees.get(random.nextInt(grantees.size())), levels.get(random.nextInt(levels.size())));
                shared.world.world.grant(nodes.get(node), next.grantee(), next.level());
                given.add(next);
            }
        }

        /// A move into itself, below itself, into a document or of a workspace must be refused; any other is
        /// done.
        void move() {
            for (int i = 0; i < MOVES; i++) {
                int node = random.nextInt(NODES);
                int target = random.nextInt(NODES);
                boolean possible = nodes.get(node).kind() != InodeKind.WORKSPACE
                        && nodes.get(target).kind().isContainer()
                        && !upwards(target).contains(node);
                FileOutcome outcome = shared.world.move(shared.world.admin, nodes.get(node), nodes.get(target));
                if (possible) parents.set(node, target);
                assertThat(outcome).isInstanceOf(possible ? FileOutcome.Done.class : FileOutcome.Invalid.class);
            }
        }

        private List<Integer> upwards(int node) {
            List<Integer> way = new ArrayList<>();
            for (int at = node; at >= 0; at = parents.get(at)) way.add(at);
            return way;
        }

        /// 0 is nothing, 4 is edit.
        int expected(Principal who, int node) {
            int best = owners.get(node).equals(who) ? 4 : 0;
            List<Integer> way = upwards(node);
            for (Given each : given) {
                boolean reaches = way.contains(each.node())
                        && shared.grantees
                                .getOrDefault(each.grantee(), Set.of())
                                .contains(who);
                boolean contributesAbove = each.level() == Level.ORGANIZE && each.node() != node;
                if (reaches)
                    best = Math.max(best, contributesAbove ? 2 : each.level().strength());
            }
            return Math.min(best, shared.caps.getOrDefault(who, 0));
        }
    }

    @Property(tries = 20)
    void isWhatOneWorksOutByHandWhateverIsMoved(@ForAll long seed) {
        Shared shared =
                Store.getOrCreate("shared", Lifespan.PROPERTY, Shared::new).get();
        Drawing drawing = new Drawing(shared, seed);
        drawing.grow();
        drawing.share();
        drawing.move();
        for (Principal who : shared.members) {
            for (int node = 0; node < NODES; node++) {
                Inode inode = drawing.nodes.get(node);
                int found = shared.world
                        .find(who, inode)
                        .map(file -> file.permission().strength())
                        .orElse(0);
                assertThat(found).as("%s on %s", who, inode).isEqualTo(drawing.expected(who, node));
            }
            for (Level level : List.of(Level.VIEW, Level.EXPLORE, Level.ORGANIZE, Level.EDIT)) {
                assertThat(listed(shared, drawing, who, level)).isEqualTo(worked(drawing, who, level));
            }
        }
    }

    private static Set<Inode> listed(Shared shared, Drawing drawing, Principal who, Level level) {
        Set<Inode> found = new HashSet<>();
        shared.world.listed(who, ObjectsWorld.with(level)).forEach(file -> found.add(file.inode()));
        found.retainAll(drawing.nodes);
        return found;
    }

    private static Set<Inode> worked(Drawing drawing, Principal who, Level level) {
        Set<Inode> expected = new HashSet<>();
        for (int node = 0; node < NODES; node++) {
            if (drawing.expected(who, node) >= level.strength()) expected.add(drawing.nodes.get(node));
        }
        return expected;
    }
}
