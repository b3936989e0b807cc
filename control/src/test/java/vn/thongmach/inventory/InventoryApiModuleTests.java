package vn.thongmach.inventory;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

class InventoryApiModuleTests extends SharedApplicationTest {

  private static final String HEADER = "type,id,parentType,parentId,aType,aId,zType,zId\n";

  @Test
  void importsAndShowsObjects() throws Exception {
    send("api", "csv", HEADER + "Site,s,,,,,,\nNode,1,Site,s,,,,\nLink,l,,,Node,1,Node,1\n")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(3))
        .andExpect(jsonPath("$.changed").value(0))
        .andExpect(jsonPath("$.unchanged").value(0))
        .andExpect(jsonPath("$.absent").value(0));
    String link =
        jdbc.sql("select id from network_object where source = 'api' and type = 'Link'")
            .query((row, number) -> row.getString(1))
            .single();
    read("/api/inventory/objects?source=api&type=Link")
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].id").value(link))
        .andExpect(jsonPath("$.items[0].sourceName").value("api/l"))
        .andExpect(jsonPath("$.items[0].aliases[0]").value("ves:api/l"))
        .andExpect(jsonPath("$.items[0].location").isEmpty());
    for (String type : List.of("link", "LINK")) {
      read("/api/inventory/objects?source=api&q=&type=" + type)
          .andExpect(jsonPath("$.total").value(1));
    }
    read("/api/inventory/objects?source=api&type=&q=").andExpect(jsonPath("$.total").value(3));
    read("/api/inventory/topology?source=").andExpect(jsonPath("$.sites").isNotEmpty());
    read("/api/inventory/objects/" + link)
        .andExpect(jsonPath("$.ends[0].role").value("a"))
        .andExpect(jsonPath("$.ends[1].role").value("z"))
        .andExpect(jsonPath("$.attributes").isMap());
    read("/api/inventory/topology?source=api")
        .andExpect(jsonPath("$.sites.length()").value(1))
        .andExpect(jsonPath("$.truncated").value(false));
    read("/api/inventory/imports?size=1").andExpect(jsonPath("$.items[0].format").value("csv"));
    read("/api/inventory/sources").andExpect(jsonPath("$[?(@.name=='api')].objects.Node").value(1));
  }

  @Test
  void answersAllProblemsInTheReadersLanguage() throws Exception {
    send("bad", "csv", HEADER + "Node,1\nNode,,,,,,,\n")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors.length()").value(2))
        .andExpect(jsonPath("$.errors[0].code").value("inventory.csv-fields"))
        .andExpect(jsonPath("$.errors[0].line").value(2))
        .andExpect(jsonPath("$.errors[1].column").value(2))
        .andExpect(
            jsonPath("$.errors[1].message")
                .value("Thiếu giá trị của cột “id”; cột này bắt buộc ở dòng này."));
  }

  @Test
  void refusesUnknownObjectsFormatsAndMissingFiles() throws Exception {
    mvc.perform(get("/api/inventory/objects/" + UUID.randomUUID()).with(SignedIn.as(Role.WORKER)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("inventory.object-not-found"));
    send("x", "xlsx", HEADER)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("inventory.format-unknown"));
    mvc.perform(
            multipart("/api/inventory/imports?source=x&format=csv").with(SignedIn.as(Role.PLANNER)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("inventory.file-missing"));
  }

  private ResultActions send(String source, String format, String file) throws Exception {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return mvc.perform(
        multipart("/api/inventory/imports?source={source}&format={format}", source, format)
            .file(new MockMultipartFile("file", "bảng.csv", "text/csv", bytes))
            .with(SignedIn.as(Role.INTEGRATION)));
  }

  private ResultActions read(String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(Role.NOC))).andExpect(status().isOk());
  }
}
