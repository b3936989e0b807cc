package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.AttendanceLists;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.study.StudyAttendance;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCampaigns;
import vn.thongmach.study.StudyCoverage;
import vn.thongmach.study.StudySession;
import vn.thongmach.study.TakingPart.Way;

/** Finds the people of a table among those of the campaign, and records them together. */
@Service
class AttendanceImport implements AttendanceLists {

  private final TableReading reading;
  private final AttendanceForm form;
  private final StudyAttendance attendance;
  private final StudyCampaigns campaigns;
  private final StudyCoverage coverage;
  private final People people;
  private final TransactionTemplate transactions;

  AttendanceImport(
      TableReading reading,
      AttendanceForm form,
      StudyAttendance attendance,
      StudyCampaigns campaigns,
      StudyCoverage coverage,
      People people,
      PlatformTransactionManager transactions) {
    this.reading = reading;
    this.form = form;
    this.attendance = attendance;
    this.campaigns = campaigns;
    this.coverage = coverage;
    this.people = people;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public ImportedList importAttendance(Scope scope, UUID session, boolean dryRun, byte[] file) {
    StudySession before = attendance.session(scope, session);
    TableProblems problems = new TableProblems();
    List<Row> rows = reading.rows(form, file, problems);
    Named named = named(scope, before.campaign());
    Map<UUID, Row> found = new HashMap<>();
    List<UUID> listed = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (Row row : rows) {
      UUID person = person(row, named);
      if (person == null) {
        continue;
      }
      if (!seen.add(person)) {
        Row first = Objects.requireNonNull(found.get(person));
        row.refuse(
            row.has(AttendanceForm.CODE) ? AttendanceForm.CODE : AttendanceForm.NAME,
            ExchangeError.ROW_REPEATED,
            named.nameOf(person),
            first.line());
        continue;
      }
      found.put(person, row);
      listed.add(person);
    }
    problems.throwIfAny();
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              record(scope, session, listed, found);
              problems.throwIfAny();
              if (dryRun) {
                status.setRollbackOnly();
              }
              int after = attendance.session(scope, session).attended();
              int created = after - before.attended();
              return new ImportedList(created, 0, (long) listed.size() - created);
            }));
  }

  /** What the rules of study refuse about a person is refused in their row. */
  private void record(Scope scope, UUID session, List<UUID> listed, Map<UUID, Row> found) {
    try {
      attendance.attend(scope, session, new ArrayList<>(listed), Way.IMPORTED);
    } catch (CodedException refused) {
      for (Problem problem : refused.problems()) {
        String field = problem.field();
        if (field == null || !field.startsWith("people[")) {
          throw refused;
        }
        int at = Integer.parseInt(field.substring("people[".length(), field.length() - 1));
        Row row = Objects.requireNonNull(found.get(listed.get(at)));
        row.refuse(
            row.has(AttendanceForm.CODE) ? AttendanceForm.CODE : AttendanceForm.NAME,
            problem.code(),
            problem.arguments().toArray());
      }
    }
  }

  private static @Nullable UUID person(Row row, Named named) {
    String code = row.text(AttendanceForm.CODE);
    String name = row.text(AttendanceForm.NAME);
    if (row.isRefused()) {
      return null;
    }
    if (code != null) {
      UUID person = named.byCode.get(code);
      if (person == null) {
        row.refuse(AttendanceForm.CODE, ExchangeError.REFERENCE_UNKNOWN, code);
      }
      return person;
    }
    if (name == null) {
      row.refuse(AttendanceForm.CODE, KernelError.VALUE_MISSING, row.heading(AttendanceForm.CODE));
      return null;
    }
    List<UUID> bearers = named.byName.getOrDefault(Named.key(name), List.of());
    if (bearers.isEmpty()) {
      row.refuse(AttendanceForm.NAME, ExchangeError.NOBODY_NAMED, name);
    } else if (bearers.size() > 1) {
      row.refuse(AttendanceForm.NAME, ExchangeError.NAME_SHARED, name, bearers.size());
    }
    return bearers.size() == 1 ? bearers.getFirst() : null;
  }

  /** Codes of everybody, names of those of the campaign whom the scope may read of. */
  private Named named(Scope scope, UUID campaign) {
    StudyCampaign of =
        campaigns
            .find(scope, campaign)
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    List<UUID> must =
        AllPages.of(page -> coverage.people(scope, of, null, null, null, page)).stream()
            .map(StudyCoverage.Standing::person)
            .toList();
    return new Named(
        AllPages.of(page -> people.list(scope, null, page)), people.findAll(scope, must).values());
  }

  private static final class Named {

    private final Map<String, UUID> byCode = new HashMap<>();
    private final Map<String, List<UUID>> byName = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    Named(Collection<Person> all, Collection<Person> must) {
      for (Person person : all) {
        names.put(person.id(), person.fullName());
        if (person.code() != null) {
          byCode.put(person.code(), person.id());
        }
      }
      for (Person person : must) {
        byName.computeIfAbsent(key(person.fullName()), name -> new ArrayList<>()).add(person.id());
      }
    }

    /** As written but for upper and lower case: diacritics tell Vietnamese names apart. */
    static String key(String name) {
      return VietnameseText.kept(name).toLowerCase(Locale.ROOT);
    }

    String nameOf(UUID person) {
      return names.getOrDefault(person, person.toString());
    }
  }
}
