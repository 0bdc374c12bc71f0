package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;

/// A published version of a workbook: the only thing viewers are ever handed. Only [ReadPublished] makes one.
public final class PublishedWorkbook {
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

    /// Whose it is.
    public OrganizationId organization() {
        return organization;
    }

    /// The workbook's id.
    public InodeId id() {
        return id;
    }

    /// Its name now.
    public String name() {
        return name;
    }

    /// The version that is published.
    public int version() {
        return version;
    }

    /// What it says.
    public Document document() {
        return document;
    }
}
