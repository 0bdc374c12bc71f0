package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import dev.signet.House;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every word that is written in the audit is an [AuditAction], and every [AuditAction] is written.
class AuditWordsTest {
    private static final Class<?> READS_THEM_BACK = AuditSearchStore.class;
    private static final JavaClasses HOUSE = House.CLASSES;

    @Test
    void whoeverMakesAnEntryTakesItsWordFromAnAction() {
        Set<String> withOtherWords = HOUSE.stream()
                .filter(each -> !each.isEquivalentTo(AuditEntry.class) && !each.isEquivalentTo(READS_THEM_BACK))
                .flatMap(each -> each.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(AuditEntry.class))
                .map(JavaAccess::getOrigin)
                .filter(maker -> maker.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isEquivalentTo(AuditAction.class)))
                .map(JavaCodeUnit::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(withOtherWords).isEmpty();
    }

    @Test
    void everyActionIsWrittenBySomebody() {
        Set<String> used = HOUSE.stream()
                .filter(each -> !each.isEquivalentTo(AuditAction.class))
                .flatMap(each -> each.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(AuditAction.class))
                .map(JavaAccess::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Arrays.stream(AuditAction.values()).map(Enum::name)).allMatch(used::contains);
    }
}
