package vn.thongmach.capability.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityCatalogue;
import vn.thongmach.capability.CapabilityError;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityItem.CapabilityItemDraft;
import vn.thongmach.capability.CapabilityItem.Kind;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;

/** The rules of the catalogue. */
@Service
class Items implements CapabilityCatalogue {

  private static final String SUBJECT = "capability-item";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_MEASURE = 30;
  private static final int MOST = 2000;

  private final ItemRows rows;
  private final AuditTrail audit;

  Items(ItemRows rows, AuditTrail audit) {
    this.rows = rows;
    this.audit = audit;
  }

  @Override
  public List<CapabilityItem> list(Scope scope) {
    return rows.all(scope);
  }

  @Override
  public Map<UUID, CapabilityItem> findAll(Scope scope, Collection<UUID> items) {
    return rows.findAll(scope, items).stream()
        .collect(Collectors.toMap(CapabilityItem::id, Function.identity()));
  }

  @Override
  @Transactional
  public CapabilityItem add(Scope scope, CapabilityItemDraft draft) {
    Problems problems = new Problems();
    Kind kind = problems.required("kind", draft.kind());
    String code = problems.code("code", draft.code());
    if (!code.isEmpty() && rows.taken(scope, code)) {
      problems.add("code", KernelError.CODE_TAKEN, code);
    }
    if (rows.all(scope).size() >= MOST) {
      problems.add("code", CapabilityError.NUMBER_OUTSIDE, MOST + 1, 0, MOST);
    }
    CapabilityItem item =
        checked(problems, UUID.randomUUID(), kind == null ? Kind.SKILL : kind, code, draft, 1);
    problems.throwIfAny();
    rows.insert(scope, item);
    audit.record(scope, "CapabilityItemAdded", SUBJECT, item.id().toString(), item);
    return item;
  }

  @Override
  @Transactional
  public CapabilityItem change(Scope scope, UUID id, CapabilityItemDraft draft) {
    CapabilityItem old =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.name());
    Problems problems = new Problems();
    problems.fixedCode("code", draft.code(), old.code());
    if (draft.kind() != null && draft.kind() != old.kind()) {
      problems.add("kind", CapabilityError.KIND_FIXED, old.name());
    }
    String reason = problems.reason(draft.reason());
    CapabilityItem item = checked(problems, id, old.kind(), old.code(), draft, old.version() + 1);
    problems.throwIfAny();
    rows.update(scope, item);
    audit.record(scope, "CapabilityItemChanged", SUBJECT, id.toString(), new Change(item, reason));
    return item;
  }

  private static CapabilityItem checked(
      Problems problems, UUID id, Kind kind, String code, CapabilityItemDraft draft, int version) {
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    String measure = problems.optionalText("unitOfMeasure", draft.unitOfMeasure(), LONGEST_MEASURE);
    if ((kind == Kind.SPARE) != (measure != null)) {
      problems.add("unitOfMeasure", CapabilityError.UNIT_OF_MEASURE);
    }
    return new CapabilityItem(
        id, kind, code, name, note, measure, Boolean.TRUE.equals(draft.retired()), version);
  }

  /**
   * An entry of one kind that is still in use; problems are noted.
   *
   * @return null where there is none
   */
  @Nullable CapabilityItem used(
      Scope scope, Problems problems, String field, @Nullable UUID wanted, Kind kind) {
    if (problems.required(field, wanted) == null) {
      return null;
    }
    CapabilityItem item =
        rows.findAll(scope, List.of(Problems.given(wanted))).stream()
            .filter(each -> each.kind() == kind)
            .findFirst()
            .orElse(null);
    if (item == null) {
      problems.add(field, CapabilityError.ITEM_UNKNOWN);
    } else if (item.retired()) {
      problems.add(field, CapabilityError.ITEM_RETIRED, item.name());
    }
    return item;
  }

  /** A skill or certificate that is still in use; problems are noted. */
  @Nullable CapabilityItem ofPeople(
      Scope scope, Problems problems, String field, @Nullable UUID wanted) {
    CapabilityItem item =
        wanted == null
            ? null
            : rows.findAll(scope, List.of(wanted)).stream().findFirst().orElse(null);
    Kind kind = item != null && item.kind() == Kind.CERTIFICATE ? Kind.CERTIFICATE : Kind.SKILL;
    return used(scope, problems, field, wanted, kind);
  }

  /** What the trail keeps of a change. */
  private record Change(CapabilityItem item, String reason) {}
}
