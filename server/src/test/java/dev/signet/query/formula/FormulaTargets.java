package dev.signet.query.formula;

import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.util.List;

/// Formulas under attack.
public final class FormulaTargets {
    private FormulaTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(Target.ofText("formula", FormulaTargets::formula));
    }

    /// A text is a formula, which is printed and read back as the same and has a type or faults; or it has faults that
    /// lie in it.
    private static void formula(String input) {
        switch (Formula.parse(input)) {
            case ParsedFormula.Faulty(List<FormulaFault> faults) -> {
                Promise.holds(!faults.isEmpty(), "a refusal is explained");
                faults.forEach(fault -> Promise.holds(fault.position() >= 0, "a fault has a place"));
            }
            case Formula formula -> {
                String plain = formula.plain();
                if (Formula.parse(plain) instanceof Formula again) {
                    Promise.same(again.plain(), plain, "a formula is printed one way");
                } else {
                    Promise.holds(plain.length() > Formula.MAX_LENGTH, "what is printed is a formula");
                }
                Promise.holds(formula.in(Parsed.SCOPE) != null, "it has a type or faults");
            }
        }
    }
}
