package dev.signet.workbooks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what was moved within a list: as few as could be, so that one thing put in front does not move all others.
final class Moved {
    private Moved() {}

    /// The ids of both lists that stand elsewhere among them. No list repeats an id.
    static Set<String> between(List<String> before, List<String> after) {
        List<String> common = after.stream().filter(before::contains).toList();
        int[] places = common.stream().mapToInt(before::indexOf).toArray();
        Set<String> moved = new HashSet<>(common);
        stayed(places).forEach(at -> moved.remove(common.get(at)));
        return moved;
    }

    /// The positions of a longest rising part.
    private static Set<Integer> stayed(int[] places) {
        int[] length = new int[places.length];
        int[] previous = new int[places.length];
        Arrays.fill(previous, -1);
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                if (places[j] < places[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) last = i;
        }
        Set<Integer> stayed = new HashSet<>();
        for (int at = last; at >= 0; at = previous[at]) stayed.add(at);
        return stayed;
    }
}
