package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.web.api.ApiClient.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Nothing is put below an archived folder, and what people open is remembered.
class ArchivedFolderTest extends ObjectsApiTest {

    private static String file(String type, String parent) {
        return Json.text(Map.of("type", type, "name", "New", "parentId", parent));
    }

    private static void isRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("code")).isEqualTo("inode_archived");
        assertThat(reply.text("message")).startsWith("parentId: ").contains("restore");
    }

    @Test
    void refusesToCreateAndToMoveBelowAnArchivedFolder() {
        String workspace = workspace();
        String folder = folder(admin, workspace, "Old");
        String below = folder(admin, folder, "Below");
        String other = folder(admin, workspace, "Other");
        assertThat(api.delete("/v2/files/" + folder, admin).status()).isEqualTo(200);
        for (String archived : new String[] {folder, below}) {
            isRefused(api.post("/v2/files", admin, file("folder", archived)));
            isRefused(api.post("/v2/files", admin, file("workbook", archived)));
            isRefused(patch("/v2/files/" + other, admin, Json.text(Map.of("parentId", archived))));
        }
        assertThat(patch("/v2/files/" + folder, admin, "{\"restore\": true}").status())
                .isEqualTo(200);
        assertThat(api.post("/v2/files", admin, file("workbook", below)).status())
                .isEqualTo(200);
    }

    @Test
    void remembersWhatPeopleOpenAndNotWhatProgramsRead() {
        String workbook =
                api.post("/v2/files", admin, file("workbook", workspace())).text("id");
        String recents = "/v2/members/" + server.adminId() + "/files/recents";
        assertThat(api.get("/v2/workbooks/" + workbook, admin).status()).isEqualTo(200);
        assertThat(all(api.get(recents, admin), "id")).doesNotContain(workbook);
        try (PortalVisitor person = new PortalVisitor(server)) {
            person.signIn(server.adminEmail(), server.adminPassword());
            assertThat(person.get("/v2/workbooks/" + workbook).status()).isEqualTo(200);
        }
        assertThat(all(api.get(recents, admin), "id")).contains(workbook);
    }
}
