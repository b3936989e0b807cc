package vn.thongmach.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InventoryModuleTests extends InventoryTest {

  private static final String TWO_NODES =
      """
      <graphml><key id="k" for="node" attr.name="label"/><graph>
      <node id="1"><data key="k">Hà Nội</data></node>
      <node id="2"><data key="k">Đà Nẵng</data></node>
      <edge source="1" target="2"/></graph></graphml>
      """;

  @Test
  void givesSiteNodeAndLinkAnAlias() {
    importGraphml("Viễn thông", TWO_NODES);
    assertThat(bySourceName("Viễn thông"))
        .containsOnlyKeys(
            "Viễn thông/site/1",
            "Viễn thông/1",
            "Viễn thông/site/2",
            "Viễn thông/2",
            "Viễn thông/1-2#1");
  }
}
