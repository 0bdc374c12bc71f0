package dev.signet.server;

import dev.signet.query.RunQuery;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.ElementAnswers;
import dev.signet.workbooks.ListWorkbooks;
import dev.signet.workbooks.PublishWorkbook;
import dev.signet.workbooks.ReadPublished;
import dev.signet.workbooks.ReadWorkbook;
import dev.signet.workbooks.ReplaceWorkbook;
import dev.signet.workbooks.VerifyWorkbook;
import dev.signet.workbooks.VersionTags;
import dev.signet.workbooks.ViewWorkbook;
import dev.signet.workbooks.Writing;

/// Everything that is done with workbooks.
record Documents(
        CreateWorkbook create,
        ReplaceWorkbook replace,
        PublishWorkbook publish,
        VersionTags tags,
        VerifyWorkbook verify,
        ListWorkbooks list,
        ReadWorkbook read,
        ReadPublished published,
        ViewWorkbook view,
        ElementAnswers answers) {

    static Documents over(Writing ground, RunQuery runQuery) {
        return new Documents(
                new CreateWorkbook(ground),
                new ReplaceWorkbook(ground),
                new PublishWorkbook(ground),
                VersionTags.over(ground),
                new VerifyWorkbook(ground),
                new ListWorkbooks(ground.database(), ground.access()),
                new ReadWorkbook(ground.database(), ground.access()),
                new ReadPublished(ground.database()),
                new ViewWorkbook(ground.connections()),
                new ElementAnswers(ground.connections(), runQuery, ground.clock()));
    }
}
