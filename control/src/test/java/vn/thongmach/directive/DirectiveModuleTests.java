package vn.thongmach.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.testing.IntentTest;

class DirectiveModuleTests extends IntentTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Resolutions resolutions;

  @BeforeAll
  void find() {
    resolutions = bean(Resolutions.class);
  }

  @Test
  void keepsClausesInTheOrderTheyWereWritten() {
    Resolution resolution = resolution("05-NQ/ĐU", unit("D1", null));
    Clause added =
        resolutions.addClause(
            ALL, resolution.id(), new ResolutionDraft.ClauseDraft("1.1", "An toàn thông tin"));
    Resolution read = resolutions.find(ALL, resolution.id()).orElseThrow();
    assertThat(read.clauses()).extracting(Clause::code).containsExactly("3.2", "3.3", "1.1");
    assertThat(resolutions.places(ALL, List.of(added.id())).get(added.id()))
        .isEqualTo(new ClausePlace(added, resolution.id(), "05-NQ/ĐU"));
    assertThat(audited)
        .contains("ResolutionAdopted " + resolution.id(), "ClauseAdded " + resolution.id());
  }

  @Test
  void refusesTakenSymbolsAndClauseCodes() {
    UUID issuer = unit("D2", null);
    Resolution resolution = resolution("06-NQ/ĐU", issuer);
    assertThat(codes(() -> resolution("06-NQ/ĐU", issuer)))
        .containsExactly("directive.symbol-taken");
    assertThat(
            codes(
                () ->
                    resolutions.addClause(
                        ALL, resolution.id(), new ResolutionDraft.ClauseDraft("3.2", "Nữa"))))
        .containsExactly("directive.clause-code-taken");
  }

  @Test
  void reportsAllProblemsTogether() {
    assertThat(
            codes(
                () ->
                    resolutions.adopt(
                        ALL,
                        new ResolutionDraft(
                            "",
                            "Tên",
                            null,
                            UUID.randomUUID(),
                            LocalDate.parse("2030-01-01"),
                            Arrays.asList(
                                new ResolutionDraft.ClauseDraft("1", "Một"),
                                new ResolutionDraft.ClauseDraft("1", "Hai"),
                                null)))))
        .containsExactly(
            "kernel.value-missing",
            "kernel.value-missing",
            "kernel.value-missing",
            "kernel.value-missing",
            "directive.issuer-unknown",
            "directive.adopted-in-future",
            "directive.clause-code-repeated");
  }

  @Test
  void showsResolutionsOfTheReadersUnitsAndOfThoseAboveThem() {
    UUID top = unit("D3", null);
    UUID mine = unit("D31", top);
    UUID sibling = unit("D32", top);
    Resolution above = resolution("07-NQ/ĐU", top);
    Resolution beside = resolution("08-NQ/ĐU", sibling);
    assertThat(resolutions.list(within(mine), PAGE).items())
        .extracting(Resolution::id)
        .containsExactly(above.id());
    assertThat(resolutions.find(within(mine), beside.id())).isEmpty();
    assertThat(resolutions.places(within(mine), List.of(beside.clauses().getFirst().id())))
        .isEmpty();
    assertThat(
            codes(
                () ->
                    resolutions.addClause(
                        within(mine), above.id(), new ResolutionDraft.ClauseDraft("9", "x"))))
        .containsExactly("kernel.not-found");
    UUID head = party("D4", null);
    Resolution binding = resolution("09-NQ/ĐU", head);
    Resolution ofCell = resolution("10-NQ/CB", party("D41", head));
    assertThat(resolutions.list(within(mine), PAGE).items())
        .as("the head of the Party tree binds the management too, its cells do not")
        .extracting(Resolution::id)
        .containsExactlyInAnyOrder(above.id(), binding.id())
        .doesNotContain(ofCell.id());
    assertThat(
            codes(
                () ->
                    resolutions.addClause(
                        within(mine), binding.id(), new ResolutionDraft.ClauseDraft("9", "x"))))
        .as("and is not theirs to change")
        .containsExactly("kernel.not-found");
  }

  private UUID party(String code, @Nullable UUID parent) {
    return bean(Units.class)
        .add(ALL, new UnitDraft(code, "Đảng bộ " + code, Tree.PARTY, parent, null, null, null))
        .id();
  }
}
