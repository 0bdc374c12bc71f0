package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;

/// A version of a workbook, published or not, for those who may edit it. Never for viewers. Only [OpenWorkbook] makes
/// one.
public final class DraftWorkbook implements ShownWorkbook {
    private final OrganizationId organization;
    private final ReadWorkbook.Spec spec;
    private final Document document;

    DraftWorkbook(OrganizationId organization, ReadWorkbook.Spec spec) {
        this.organization = organization;
        this.spec = spec;
        this.document = spec.document();
    }

    @Override
    public OrganizationId organization() {
        return organization;
    }

    @Override
    public InodeId id() {
        return spec.workbook().id();
    }

    @Override
    public String name() {
        return spec.workbook().name();
    }

    @Override
    public int version() {
        return spec.version();
    }

    @Override
    public Document document() {
        return document;
    }
}
