package vn.thongmach.programme.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.UnitsAbove;
import vn.thongmach.programme.KeyTask;
import vn.thongmach.programme.KeyTaskDraft;
import vn.thongmach.programme.KeyTaskFilter;
import vn.thongmach.programme.KeyTasks;
import vn.thongmach.programme.ProgrammeError;
import vn.thongmach.programme.Theme;
import vn.thongmach.programme.ThemeDraft;

/** The rules of key tasks and themes. */
@Service
class RecordedKeyTasks implements KeyTasks {

  private static final String SUBJECT = "key-task";
  private static final String THEME = "theme";
  private static final int LONGEST_NAME = 500;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final KeyTaskRows rows;
  private final References references;
  private final UnitsAbove above;
  private final AuditTrail audit;

  RecordedKeyTasks(KeyTaskRows rows, References references, UnitsAbove above, AuditTrail audit) {
    this.rows = rows;
    this.references = references;
    this.above = above;
    this.audit = audit;
  }

  @Override
  @Transactional
  public Theme addTheme(Scope scope, ThemeDraft draft) {
    scope.requireAllUnits();
    Problems problems = new Problems();
    Theme theme =
        new Theme(
            UUID.randomUUID(),
            problems.code("code", draft.code()),
            problems.text("name", draft.name(), LONGEST_NAME),
            1);
    problems.throwIfAny();
    if (!rows.insert(scope, theme)) {
      throw new CodedException(KernelError.CODE_TAKEN, theme.code());
    }
    audit.record(scope, "ThemeAdded", THEME, theme.id().toString(), theme);
    return theme;
  }

  @Override
  @Transactional
  public Theme changeTheme(Scope scope, UUID id, ThemeDraft draft) {
    scope.requireAllUnits();
    Theme old =
        rows.themes(scope).stream()
            .filter(theme -> theme.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.code());
    Problems problems = new Problems();
    Theme theme =
        new Theme(
            id,
            problems.fixedCode("code", draft.code(), old.code()),
            problems.text("name", draft.name(), LONGEST_NAME),
            old.version() + 1);
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    rows.update(scope, theme);
    audit.record(scope, "ThemeChanged", THEME, id.toString(), new Changed(reason, theme));
    return theme;
  }

  @Override
  public List<Theme> themes(Scope scope) {
    return rows.themes(scope);
  }

  @Override
  @Transactional
  public KeyTask add(Scope scope, KeyTaskDraft draft) {
    Problems problems = new Problems();
    String code = problems.code("code", draft.code());
    KeyTask keyTask = checked(scope, problems, draft, UUID.randomUUID(), code, 1);
    if (!rows.insert(scope, keyTask)) {
      throw new CodedException(KernelError.CODE_TAKEN, code);
    }
    audit.record(scope, "KeyTaskAdded", SUBJECT, code, keyTask);
    return keyTask;
  }

  @Override
  @Transactional
  public KeyTask change(Scope scope, String code, KeyTaskDraft draft) {
    KeyTask old =
        rows.locked(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.code());
    Problems problems = new Problems();
    problems.fixedCode("code", draft.code(), old.code());
    String reason = problems.reason(draft.reason());
    KeyTask keyTask = checked(scope, problems, draft, old.id(), old.code(), old.version() + 1);
    rows.update(scope, keyTask);
    audit.record(scope, "KeyTaskChanged", SUBJECT, old.code(), new Changed(reason, keyTask));
    return keyTask;
  }

  private KeyTask checked(
      Scope scope, Problems problems, KeyTaskDraft draft, UUID id, String code, int version) {
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    UUID theme = problems.required("theme", draft.theme());
    if (theme != null && rows.themes(scope).stream().noneMatch(known -> known.id().equals(theme))) {
      problems.add("theme", ProgrammeError.THEME_UNKNOWN, theme.toString());
    }
    String leadName = problems.optionalText("leadName", draft.leadName(), LONGEST_NAME);
    UUID leadUnit = draft.leadUnit();
    if (leadName == null) {
      references.unit(scope, problems, "leadUnit", leadUnit);
    } else if (leadUnit != null) {
      problems.add("leadName", ProgrammeError.LEAD_TWICE, leadName);
    } else {
      scope.requireAllUnits();
    }
    Integer year = problems.required("year", draft.year());
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      problems.add("year", ProgrammeError.YEAR_MALFORMED, year);
    }
    String receivedFrom = problems.optionalText("receivedFrom", draft.receivedFrom(), LONGEST_NAME);
    problems.throwIfAny();
    return new KeyTask(
        id,
        code,
        name,
        Problems.given(theme),
        leadUnit,
        leadName,
        Problems.given(year),
        receivedFrom,
        version);
  }

  @Override
  public PageOf<KeyTask> list(Scope scope, KeyTaskFilter filter, PageRequest page) {
    return rows.page(scope, above.of(scope), filter, page);
  }

  @Override
  public Optional<KeyTask> find(Scope scope, String code) {
    return rows.find(scope, above.of(scope), code);
  }

  @Override
  public List<KeyTask> findAll(Scope scope, Collection<UUID> keyTasks) {
    return rows.findAll(scope, above.of(scope), keyTasks);
  }
}
