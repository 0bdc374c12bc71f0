package dev.signet.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What an [Operation] takes and gives.
///
/// The arguments are `first`, then `repeated` any number of times, then perhaps `last`.
public record Signature(List<Slot> first, List<Slot> repeated, List<Slot> last, Gives gives) {
    public Signature {
        first = List.copyOf(first);
        repeated = List.copyOf(repeated);
        last = List.copyOf(last);
    }

    static Signature giving(Gives gives, Slot... slots) {
        return new Signature(List.of(slots), List.of(), List.of(), gives);
    }

    Signature perhaps(Slot slot) {
        return new Signature(first, repeated, List.of(slot), gives);
    }

    Signature andAgain(Slot... slots) {
        return new Signature(first, List.of(slots), last, gives);
    }

    /// Whether these arguments suit, and what comes of them.
    public Typing check(List<Expr> arguments) {
        return slots(arguments.size())
                .map(slots -> check(slots, arguments))
                .orElseGet(() -> new Typing.WrongCount(counts()));
    }

    private Typing check(List<Slot> slots, List<Expr> arguments) {
        List<Typing.Wrong> wrong = new ArrayList<>();
        Type alike = Type.NULL;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Type before = alike;
            Optional<Type> joined =
                    slot == Slot.ALIKE ? before.unify(arguments.get(i).type()) : Optional.of(before);
            if (!slot.takes(arguments.get(i))) {
                wrong.add(new Typing.Wrong(i, slot.expected()));
            } else if (joined.isEmpty()) {
                wrong.add(new Typing.Wrong(i, before.words() + ", like the others"));
            }
            alike = joined.orElse(before);
        }
        return wrong.isEmpty() ? new Typing.Fits(gives.of(arguments, alike)) : new Typing.WrongTypes(wrong);
    }

    /// What each of so many arguments has to be; nothing if there cannot be so many.
    private Optional<List<Slot>> slots(int count) {
        return IntStream.of(0, last.size())
                .distinct()
                .filter(ending -> reaches(count - first.size() - ending))
                .mapToObj(ending -> slots(count, ending))
                .findFirst();
    }

    private boolean reaches(int rest) {
        return rest == 0 || (rest > 0 && !repeated.isEmpty() && rest % repeated.size() == 0);
    }

    private List<Slot> slots(int count, int ending) {
        List<Slot> slots = new ArrayList<>(first);
        while (slots.size() + ending < count) {
            slots.addAll(repeated);
        }
        slots.addAll(last.subList(0, ending));
        return slots;
    }

    private String counts() {
        int fewest = first.size();
        if (!repeated.isEmpty()) {
            return fewest + (last.isEmpty() && repeated.size() > 1 ? ", or pairs more" : " or more");
        }
        return last.isEmpty() ? String.valueOf(fewest) : fewest + " or " + (fewest + last.size());
    }
}
