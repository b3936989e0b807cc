package vn.thongmach.view.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.UnitsAbove;
import vn.thongmach.view.SavedView;
import vn.thongmach.view.SavedViewDraft;
import vn.thongmach.view.SavedViews;
import vn.thongmach.view.ViewError;

/** Keeps views by the rules of their pages. */
@Service
class KeptViews implements SavedViews {

  private static final String SUBJECT = "saved-view";
  private static final int LONGEST_NAME = 80;

  /** Roles that share views with the units they reach. */
  private static final Set<Role> SHARING =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.ADMINISTRATOR);

  private final ViewRows rows;
  private final UnitsAbove above;
  private final References references;
  private final Naming naming;
  private final AuditTrail audit;

  KeptViews(
      ViewRows rows, UnitsAbove above, References references, Naming naming, AuditTrail audit) {
    this.rows = rows;
    this.above = above;
    this.references = references;
    this.naming = naming;
    this.audit = audit;
  }

  @Override
  public List<SavedView> list(Scope scope, String page) {
    ListPage known =
        ListPage.of(page)
            .orElseThrow(() -> new CodedException(ViewError.PAGE_UNKNOWN, page, pages()));
    List<ViewRow> found =
        known.isOpenTo(scope) ? rows.list(scope, above.of(scope), page) : List.of();
    NameBook names = naming.of(found.stream().map(ViewRow::unit), Stream.of());
    return found.stream().map(row -> told(scope, row, names)).toList();
  }

  @Override
  @Transactional
  public SavedView save(Scope scope, SavedViewDraft draft) {
    if (rows.owned(scope) >= MOST) {
      throw new CodedException(ViewError.TOO_MANY, MOST);
    }
    Problems problems = new Problems();
    String typed = problems.required("page", draft.page());
    ListPage page = typed == null ? null : ListPage.of(typed).orElse(null);
    if (typed != null && (page == null || !page.isOpenTo(scope))) {
      problems.add("page", ViewError.PAGE_UNKNOWN, typed, pages());
      page = null;
    }
    ViewRow row = checked(scope, problems, page, draft, null);
    if (!rows.insert(scope, row)) {
      throw new CodedException(ViewError.NAME_TAKEN, row.name());
    }
    return recorded(scope, "ViewSaved", row, draft.standard());
  }

  @Override
  @Transactional
  public SavedView change(Scope scope, UUID view, SavedViewDraft draft) {
    ViewRow old = own(scope, view);
    Problems.requireCurrent(draft.version(), old.version(), old.name());
    ViewRow row = checked(scope, new Problems(), ListPage.of(old.page()).orElseThrow(), draft, old);
    if (!rows.replace(scope, row)) {
      throw new CodedException(ViewError.NAME_TAKEN, row.name());
    }
    return recorded(scope, "ViewChanged", row, draft.standard());
  }

  private ViewRow checked(
      Scope scope,
      Problems problems,
      @Nullable ListPage page,
      SavedViewDraft draft,
      @Nullable ViewRow old) {
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    Map<String, String> params = new TreeMap<>();
    Map<String, @Nullable String> given = draft.params();
    if (given != null && page != null) {
      given.forEach(
          (key, value) -> {
            if (value == null || value.isEmpty()) {
              return;
            }
            if (page.understands(key, value)) {
              params.put(key, value);
            } else {
              problems.add("params." + key, ViewError.PARAMETER_UNKNOWN, key, value);
            }
          });
    }
    UUID unit = references.optionalUnit(scope, problems, "unit", draft.unit());
    problems.throwIfAny();
    if (unit != null && !shares(scope, unit)) {
      throw new CodedException(ViewError.NOT_SHARED_BY_YOU);
    }
    return new ViewRow(
        old == null ? UUID.randomUUID() : old.id(),
        Problems.given(page).wireName(),
        name,
        params,
        unit,
        scope.principal(),
        scope.name(),
        old != null && old.standard(),
        old == null ? 1 : old.version() + 1);
  }

  private SavedView recorded(Scope scope, String action, ViewRow row, @Nullable Boolean standard) {
    audit.record(scope, action, SUBJECT, row.id().toString(), row);
    return standard == null ? found(scope, row.id()) : standard(scope, row.id(), standard);
  }

  @Override
  @Transactional
  public void delete(Scope scope, UUID view) {
    ViewRow row = own(scope, view);
    rows.delete(scope, view);
    audit.record(scope, "ViewDeleted", SUBJECT, view.toString(), row);
  }

  @Override
  @Transactional
  public SavedView standard(Scope scope, UUID view, boolean wanted) {
    String page = row(scope, view).page();
    if (wanted) {
      rows.setStandard(scope, page, view);
    } else {
      rows.clearStandard(scope, page, view);
    }
    return found(scope, view);
  }

  private SavedView found(Scope scope, UUID view) {
    ViewRow row = row(scope, view);
    return told(scope, row, naming.of(Stream.<@Nullable UUID>ofNullable(row.unit()), Stream.of()));
  }

  private ViewRow row(Scope scope, UUID view) {
    return rows.find(scope, above.of(scope), view)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  /** One that whoever asks made. */
  private ViewRow own(Scope scope, UUID view) {
    ViewRow row = row(scope, view);
    if (!mayChange(scope, row)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return row;
  }

  private static boolean mayChange(Scope scope, ViewRow row) {
    return row.owner().equals(scope.principal());
  }

  private static boolean shares(Scope scope, UUID unit) {
    return SHARING.contains(scope.role()) && scope.reaches(unit);
  }

  private static String pages() {
    return String.join(", ", Stream.of(ListPage.values()).map(ListPage::wireName).toList());
  }

  private static SavedView told(Scope scope, ViewRow row, NameBook names) {
    return new SavedView(
        row.id(),
        row.page(),
        row.name(),
        row.params(),
        names.unit(row.unit()),
        row.by(),
        row.standard(),
        mayChange(scope, row),
        row.version());
  }
}
