package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;

/// A published version of a workbook: the only thing viewers are ever handed. Only [ReadPublished] makes one.
public final class PublishedWorkbook implements ShownWorkbook {
    private final OrganizationId organization;
    private final InodeId id;
    private final String name;
    private final int version;
    private final Document document;

    PublishedWorkbook(OrganizationId organization, InodeId id, String name, int version, Document document) {
        this.organization = organization;
        this.id = id;
        this.name = name;
        this.version = version;
        this.document = document;
    }

    @Override
    public OrganizationId organization() {
        return organization;
    }

    @Override
    public InodeId id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Document document() {
        return document;
    }
}
