package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
    private static final Secret SECRET = Secret.ofText("works again");
    private static final Binding PLACE = Binding.of("credentials.client", "organization", "id");

    @TempDir
    Path folder;

    private MasterKey master;
    private Sealer sealer;

    @BeforeEach
    void makeMasterKey() {
        master = MasterKey.create(folder.resolve("master.key"));
        sealer = new Sealer(master);
    }

    @Test
    void opensWhatItSealed() {
        SealedSecret sealed = sealer.seal(SECRET, PLACE);

        assertThat(sealer.unseal(sealed, PLACE).matches(SECRET)).isTrue();
        assertThat(sealed.keyVersion()).isEqualTo(master.primaryVersion()).matches("[0-9]+");
        assertThat(sealed).hasToString("SealedSecret[keyVersion=" + master.primaryVersion() + "]");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(sealer.seal(SECRET, PLACE)).isNotEqualTo(sealer.seal(SECRET, PLACE));
    }

    @Test
    void opensAfterTheFileIsLoadedAgain() {
        SealedSecret sealed = sealer.seal(SECRET, PLACE);
        Sealer later = new Sealer(MasterKey.load(folder.resolve("master.key")));
        assertThat(later.unseal(sealed, PLACE).matches(SECRET)).isTrue();
    }

    @Test
    void refusesEveryChangedBit() {
        SealedSecret sealed = sealer.seal(SECRET, PLACE);
        for (int bit = 0; bit < sealed.ciphertext().length * Byte.SIZE; bit++) {
            byte[] changed = sealed.ciphertext();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertRefused(new SealedSecret(changed, sealed.keyVersion()), PLACE, UnsealFailure.Why.CHANGED_OR_MOVED);
        }
    }

    @Test
    void refusesCiphertextsCutShort() {
        SealedSecret sealed = sealer.seal(SECRET, PLACE);
        for (int length = 0; length < sealed.ciphertext().length; length++) {
            byte[] cut = Arrays.copyOf(sealed.ciphertext(), length);
            assertRefused(new SealedSecret(cut, sealed.keyVersion()), PLACE, UnsealFailure.Why.CHANGED_OR_MOVED);
        }
    }

    @Test
    void refusesASecretMovedToAnotherPlace() {
        SealedSecret sealed = sealer.seal(SECRET, PLACE);
        Binding elsewhere = Binding.of("credentials.client", "organization", "other id");
        assertRefused(sealed, elsewhere, UnsealFailure.Why.CHANGED_OR_MOVED);
    }

    @Test
    void refusesAnotherMasterKey() {
        SealedSecret sealed = new Sealer(MasterKey.create(folder.resolve("other.key"))).seal(SECRET, PLACE);
        assertRefused(sealed, PLACE, UnsealFailure.Why.UNKNOWN_KEY);
        assertRefused(
                new SealedSecret(sealed.ciphertext(), master.primaryVersion()),
                PLACE,
                UnsealFailure.Why.CHANGED_OR_MOVED);
    }

    @Test
    void opensOldSecretsAfterRotationUntilTheOldKeyIsDropped() {
        SealedSecret old = sealer.seal(SECRET, PLACE);
        MasterKey rotated = master.rotated();
        Sealer after = new Sealer(rotated);
        SealedSecret renewed = after.seal(after.unseal(old, PLACE), PLACE);

        assertThat(renewed.keyVersion()).isNotEqualTo(old.keyVersion()).isEqualTo(after.currentKeyVersion());
        sealer = new Sealer(rotated.withoutOld());
        assertThat(sealer.unseal(renewed, PLACE).matches(SECRET)).isTrue();
        assertRefused(old, PLACE, UnsealFailure.Why.UNKNOWN_KEY);
    }

    @Test
    void aSealedSecretIsAValueThatCopiesItsBytes() {
        byte[] given = {1, 2, 3};
        SealedSecret sealed = new SealedSecret(given, "7");
        given[0] = 9;
        sealed.ciphertext()[1] = 9;

        assertThat(sealed).isEqualTo(new SealedSecret(new byte[] {1, 2, 3}, "7"));
        assertThat(sealed).hasSameHashCodeAs(new SealedSecret(new byte[] {1, 2, 3}, "7"));
        assertThat(sealed).isNotEqualTo(new SealedSecret(new byte[] {1, 2, 3}, "8"));
    }

    @Test
    void framesThePartsOfAPlace() {
        assertThat(Binding.of("ab", "c").bytes())
                .isNotEqualTo(Binding.of("a", "bc").bytes());
        assertThat(Binding.of("a", "").bytes()).isNotEqualTo(Binding.of("a").bytes());
        assertThatIllegalArgumentException().isThrownBy(Binding::of);
    }

    @Property
    void namesDifferentPlacesByDifferentBytes(
            @ForAll @Size(min = 1, max = 4) List<String> one, @ForAll @Size(min = 1, max = 4) List<String> other) {
        byte[] bytes = new Binding(one).bytes();
        assertThat(Arrays.equals(bytes, new Binding(other).bytes())).isEqualTo(one.equals(other));
        assertThat(bytes).isEqualTo(new Binding(List.copyOf(one)).bytes());
    }

    private void assertRefused(SealedSecret sealed, Binding place, UnsealFailure.Why why) {
        assertThatExceptionOfType(UnsealFailure.class)
                .isThrownBy(() -> sealer.unseal(sealed, place))
                .satisfies(failure -> assertThat(failure.why()).isEqualTo(why))
                .satisfies(failure -> assertThat(failure.keyVersion()).isEqualTo(sealed.keyVersion()));
    }
}
