package vn.thongmach.emulation.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.document.Block;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperFormat;
import vn.thongmach.document.PaperKind;
import vn.thongmach.document.PaperSignature;
import vn.thongmach.document.Papers;
import vn.thongmach.emulation.EmulationAward;
import vn.thongmach.emulation.EmulationAward.Achievement;
import vn.thongmach.emulation.EmulationAward.Decision;
import vn.thongmach.emulation.EmulationAward.State;
import vn.thongmach.emulation.EmulationAwards;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.EmulationTitle;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.UnitHeads;

/** Prints the certificate of an award, in Vietnamese as it is handed over. */
@Component
class Certificates {

  private static final Scope SCOPE = Scope.system("emulation");
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final EmulationAwards awards;
  private final Units units;
  private final UnitHeads heads;
  private final Naming naming;
  private final Papers papers;

  Certificates(EmulationAwards awards, Units units, UnitHeads heads, Naming naming, Papers papers) {
    this.awards = awards;
    this.units = units;
    this.heads = heads;
    this.naming = naming;
    this.papers = papers;
  }

  /**
   * @throws CodedException {@code emulation.not-awarded} unless the award stands
   */
  ResponseEntity<byte[]> of(EmulationAward award, PaperFormat format) {
    Decision decision = award.decision();
    if (award.state() != State.AWARDED || decision == null) {
      throw new CodedException(EmulationError.NOT_AWARDED);
    }
    return papers.file(paper(award, decision), format, "giay-chung-nhan-" + award.id());
  }

  private Paper paper(EmulationAward award, Decision decision) {
    Achievement achievement = award.achievement();
    Instant then = decision.day().atStartOfDay(Period.ZONE).toInstant();
    UUID above = heads.parent(award.unit(), then);
    NameBook names =
        naming.of(
            Stream.of(award.unit(), above, achievement.unit(), achievement.standsIn()),
            Stream.of(achievement.person(), decision.by()));
    String title =
        awards.titles(SCOPE).stream()
            .filter(each -> each.code().equals(award.title()))
            .findFirst()
            .map(EmulationTitle::vietnamese)
            .orElse(award.title());
    List<Block> body = new ArrayList<>();
    PersonName person = names.person(achievement.person());
    String in = name(names.unit(achievement.standsIn()));
    body.add(Block.centred((person == null ? in : person.fullName()).toUpperCase(VIETNAMESE)));
    if (person != null) {
      body.add(new Block.Paragraph(in, Block.Align.CENTER, false, false));
    }
    body.add(
        new Block.Paragraph(
            "Được tặng “%s” năm %d".formatted(title, decision.year()),
            Block.Align.CENTER,
            true,
            false));
    body.add(Block.text("Thành tích: " + achievement.text().strip().replaceAll("\\.$", "") + "."));
    body.add(
        Block.text(
            "Theo Quyết định số %s ngày %02d tháng %02d năm %d."
                .formatted(
                    decision.symbol(),
                    decision.day().getDayOfMonth(),
                    decision.day().getMonthValue(),
                    decision.year())));
    boolean party =
        units.find(SCOPE, award.unit()).filter(unit -> unit.tree() == Tree.PARTY).isPresent();
    List<String> issuers =
        above == null
            ? List.of(name(names.unit(award.unit())))
            : List.of(name(names.unit(above)), name(names.unit(award.unit())));
    return new Paper(
        party ? PaperKind.PARTY : PaperKind.STATE,
        issuers,
        "",
        decision.place(),
        decision.day(),
        "Giấy chứng nhận",
        "",
        body,
        List.of(
            new PaperSignature(
                List.of(decision.capacity().toUpperCase(VIETNAMESE)),
                "",
                Problems.given(names.person(decision.by())).fullName())),
        List.of(),
        "",
        Paper.Sheet.CERTIFICATE);
  }

  private static String name(@Nullable UnitName unit) {
    return unit == null ? "" : unit.name();
  }
}
