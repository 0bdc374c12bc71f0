package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Table TABLE =
            new Table(List.of("target", "requests/s"), List.of(List.of("bare", "30,000"), List.of("Signet", "900")));
    private static final Machine MACHINE = new Machine(2, "some processor", "24 GiB", "25", "Linux 6");

    @Test
    void alignsFiguresForATerminal() {
        assertThat(TABLE.text()).isEqualTo("""
            target   requests/s
            bare         30,000
            Signet          900\
            """);
    }

    @Test
    void writesMarkdown() {
        assertThat(TABLE.markdown()).isEqualTo("""
            | target | requests/s |
            |---|---:|
            | bare | 30,000 |
            | Signet | 900 |\
            """);
    }

    @Test
    void refusesARaggedTable() {
        List<List<String>> rows = List.of(List.of("one cell"));
        assertThatThrownBy(() -> new Table(List.of("a", "b"), rows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhetherAnAimIsMet() {
        assertThat(new Aim("Grants of bare", 0.4, new Aim.Bound.AtLeast(0.4)).told())
                .isEqualTo("Grants of bare: 0.40 (aim at least 0.40: met)");
        assertThat(new Aim("Mark", 1.5, new Aim.Bound.AtMost(1.5)).told())
                .isEqualTo("Mark: 1.50 (aim at most 1.50: met)");
        assertThat(new Aim("MiB", 250, new Aim.Bound.Under(250)).told()).isEqualTo("MiB: 250 (aim under 250: missed)");
    }

    @Test
    void putsPartsTogetherInTheirOrder() {
        Aim aim = new Aim("x", 1, new Aim.Bound.Under(2));
        Table other = new Table(List.of("size", "KiB"), List.of(List.of("script", "9")));
        Report report = Report.of(
                new Report.Origin("./signet bench embed", MACHINE),
                List.of(
                        new Report.Part(TABLE, List.of(aim), List.of("First.")),
                        new Report.Part(other, List.of(), List.of("Second."))));
        assertThat(report.markdown())
                .startsWith(TABLE.markdown() + "\n\n" + other.markdown() + "\n\n- **x: 1.00")
                .contains("- First.\n- Second.\n");
    }

    @Test
    void namesTheMachineAndTheCommand() {
        Report report = new Report(
                new Report.Origin("./signet bench tokens", MACHINE),
                TABLE,
                List.of(new Aim("x", 1, new Aim.Bound.Under(2))),
                List.of("A note."));
        assertThat(report.markdown())
                .contains("- A note.\n", "`./signet bench tokens`", "2 cores (some processor), 24 GiB memory")
                .contains("**x: 1.00 (aim under 2.00: met)**");
        assertThat(report.text()).contains("A note.\n", MACHINE.told());
    }
}
