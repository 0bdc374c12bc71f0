package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.util.List;
import java.util.stream.IntStream;

/// How much there is, in branches: each a workspace of 1,000 objects on eight levels, with 100 members, 10,000 grants
/// and 1,000 credentials of its own.
record ScaleSize(int branches) {
    static final int CREDENTIALS_PER_BRANCH = 1_000;
    static final int MEMBERS_PER_BRANCH = 100;
    static final int OBJECTS_PER_BRANCH = 1_000;
    static final int GRANTS_PER_OBJECT = 10;
    private static final int STEP = 10;
    private static final int STEPS = 2;

    /// A hundredth, a tenth, and all of it, those that are at least a branch. Refuses parts of a branch.
    static List<ScaleSize> upTo(int credentials) {
        if (credentials < CREDENTIALS_PER_BRANCH || credentials % CREDENTIALS_PER_BRANCH != 0) {
            throw new StartFailure("--credentials must be a multiple of " + CREDENTIALS_PER_BRANCH + ".");
        }
        int branches = credentials / CREDENTIALS_PER_BRANCH;
        return IntStream.rangeClosed(0, STEPS)
                .map(step -> branches / (int) Math.pow(STEP, (double) STEPS - step))
                .filter(each -> each > 0)
                .mapToObj(ScaleSize::new)
                .toList();
    }

    int credentials() {
        return branches * CREDENTIALS_PER_BRANCH;
    }

    int members() {
        return branches * MEMBERS_PER_BRANCH;
    }

    int objects() {
        return branches * OBJECTS_PER_BRANCH;
    }

    int grants() {
        return objects() * GRANTS_PER_OBJECT;
    }
}
