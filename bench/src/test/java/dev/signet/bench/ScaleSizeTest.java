package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleSizeTest {

    @Test
    void growsAHundredfold() {
        assertThat(ScaleSize.upTo(100_000)).containsExactly(new ScaleSize(1), new ScaleSize(10), new ScaleSize(100));
    }

    @Test
    void beginsWithWholeBranches() {
        assertThat(ScaleSize.upTo(10_000)).containsExactly(new ScaleSize(1), new ScaleSize(10));
        assertThat(ScaleSize.upTo(1_000)).containsExactly(new ScaleSize(1));
    }

    @Test
    void knowsHowMuchThatIs() {
        ScaleSize all = new ScaleSize(100);
        assertThat(all.credentials()).isEqualTo(100_000);
        assertThat(all.members()).isEqualTo(10_000);
        assertThat(all.objects()).isEqualTo(100_000);
        assertThat(all.grants()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 1_500})
    void refusesPartsOfABranch(int credentials) {
        assertThatThrownBy(() -> ScaleSize.upTo(credentials)).isInstanceOf(StartFailure.class);
    }
}
