package dev.signet.workbooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import java.time.LocalDateTime;
import java.util.Optional;

/// The plans of elements, each made once for all viewers, and anew when something it was made of has changed.
///
/// A version of a workbook never changes, so its number stands for what it says.
final class KeptPlans {
    /// About how much memory they may take `[inferred]`.
    static final long BYTES = 32L << 20;

    private final Cache<Key, ElementPlan> plans;

    KeptPlans(long bytes) {
        plans = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .executor(Runnable::run) // what is too much goes at once
                .weigher(KeptPlans::weight)
                .build();
    }

    /// An element of a version, the values of its controls, and the connection that is asked instead of those
    /// written in the document.
    record Key(Version version, String element, ControlValues values, Optional<InodeId> instead) {

        static Key of(ShownWorkbook workbook, String element, ControlValues values, Optional<InodeId> instead) {
            return new Key(Version.of(workbook), element, values, instead);
        }
    }

    /// A version of a workbook.
    record Version(OrganizationId organization, InodeId workbook, int number) {
        static Version of(ShownWorkbook workbook) {
            return new Version(workbook.organization(), workbook.id(), workbook.version());
        }
    }

    /// The plan, if it is kept and would be made the same now.
    Optional<ElementPlan> find(Key key, LocalDateTime now) {
        return Optional.ofNullable(plans.getIfPresent(key))
                .filter(plan -> plan.basis().holds(now));
    }

    void keep(Key key, ElementPlan plan) {
        plans.put(key, plan);
    }

    /// How many there are.
    long size() {
        return plans.estimatedSize();
    }

    private static int weight(Key key, ElementPlan plan) {
        return (int) Math.min((long) plan.plan().bytes() + key.values().bytes(), Integer.MAX_VALUE);
    }
}
