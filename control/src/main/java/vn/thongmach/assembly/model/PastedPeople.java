package vn.thongmach.assembly.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Congress.Participant;
import vn.thongmach.assembly.Congress.Whole;
import vn.thongmach.assembly.CongressDraft.ParticipantDraft;
import vn.thongmach.assembly.CongressDraft.PastedList;
import vn.thongmach.assembly.CongressKind;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;
import vn.thongmach.organisation.Codes;

/**
 * Reads a list of those called as it is copied out of a table: a line each with the code of the
 * person, the code of the unit that sends them and as what, parted by tabs, semicolons or commas. A
 * first line that begins with “Mã” is the head of the table.
 */
@Component
class PastedPeople {

  static final int LONGEST = 400_000;

  private static final Pattern LINES = Pattern.compile("\\R");
  private static final int MOST_LINES = 3_000;
  private static final int COLUMNS = 3;
  private static final int SHOWN = 60;

  private enum As {
    DELEGATE,
    ALTERNATE,
    CONVENER
  }

  private static final Map<String, As> WORDS =
      Map.ofEntries(
          Map.entry("", As.DELEGATE),
          Map.entry("chính thức", As.DELEGATE),
          Map.entry("ct", As.DELEGATE),
          Map.entry("official", As.DELEGATE),
          Map.entry("dự khuyết", As.ALTERNATE),
          Map.entry("dk", As.ALTERNATE),
          Map.entry("alternate", As.ALTERNATE),
          Map.entry("cấp uỷ viên triệu tập", As.CONVENER),
          Map.entry("cấp ủy viên triệu tập", As.CONVENER),
          Map.entry("triệu tập", As.CONVENER),
          Map.entry("tt", As.CONVENER),
          Map.entry("convener", As.CONVENER));

  private final Codes codes;

  PastedPeople(Codes codes) {
    this.codes = codes;
  }

  private record Row(int line, String person, String unit, String as) {}

  /**
   * Everybody called: those pasted, after those there were where they are added.
   *
   * @throws CodedException with everything that is wrong, each with line and column
   */
  List<@Nullable ParticipantDraft> read(Scope scope, Whole old, PastedList pasted) {
    List<Problem> problems = new ArrayList<>();
    List<Row> rows = rows(pasted.text() == null ? "" : pasted.text(), problems);
    Map<String, UUID> people = codes.people(scope, rows.stream().map(Row::person).toList());
    Map<String, UUID> units = codes.units(scope, rows.stream().map(Row::unit).toList());
    boolean add = Boolean.TRUE.equals(pasted.add());
    boolean delegates = old.of().kind() == CongressKind.DELEGATES;
    List<@Nullable ParticipantDraft> called = new ArrayList<>();
    Set<UUID> had = new HashSet<>();
    for (Participant one : add ? old.participants() : List.<Participant>of()) {
      had.add(one.person());
      called.add(new ParticipantDraft(one.person(), one.unit(), one.alternate(), one.convener()));
    }
    Map<UUID, Integer> lines = new HashMap<>();
    for (Row row : rows) {
      UUID person = people.get(row.person());
      UUID unit = row.unit().isEmpty() ? old.of().unit() : units.get(row.unit());
      As as = WORDS.get(row.as().toLowerCase(Locale.ROOT));
      if (person == null) {
        tell(problems, row, 1, AssemblyError.ROW_PERSON, row.person());
      } else {
        Integer before = lines.putIfAbsent(person, row.line());
        if (before != null) {
          tell(problems, row, 1, AssemblyError.ROW_TWICE, row.person(), before);
        } else if (had.contains(person)) {
          tell(problems, row, 1, AssemblyError.ROW_CALLED, row.person());
        }
      }
      if (unit == null) {
        tell(problems, row, 2, AssemblyError.ROW_UNIT, row.unit());
      }
      if (as == null) {
        tell(problems, row, COLUMNS, AssemblyError.ROW_AS, row.as());
      } else if (!delegates && as != As.DELEGATE) {
        tell(problems, row, COLUMNS, AssemblyError.ROW_MEMBERS, row.as());
      }
      called.add(new ParticipantDraft(person, unit, as == As.ALTERNATE, as == As.CONVENER));
    }
    if (!problems.isEmpty()) {
      throw new CodedException(problems);
    }
    return called;
  }

  private static List<Row> rows(String text, List<Problem> problems) {
    if (text.length() > LONGEST) {
      throw new CodedException(
          List.of(Problem.in("text", KernelError.VALUE_TOO_LONG, "text", LONGEST)));
    }
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (String each : LINES.split(Normalizer.normalize(text, Normalizer.Form.NFC), -1)) {
      line++;
      if (each.isBlank()
          || rows.isEmpty() && each.strip().toLowerCase(Locale.ROOT).startsWith("mã")) {
        continue;
      }
      if (rows.size() == MOST_LINES) {
        problems.add(Problem.at(line, 1, AssemblyError.TOO_MANY, MOST_LINES + 1, MOST_LINES));
        break;
      }
      List<String> cells = cells(each);
      if (cells.size() > COLUMNS) {
        problems.add(
            Problem.at(line, COLUMNS + 1, AssemblyError.ROW_COLUMNS, line, cells.size(), COLUMNS));
      }
      rows.add(new Row(line, cell(cells, 0), cell(cells, 1), cell(cells, 2)));
    }
    if (rows.isEmpty()) {
      throw new CodedException(List.of(Problem.in("text", AssemblyError.NOBODY_CALLED)));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    String separator = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
      cells.add(line.substring(from, at).strip());
      from = at + 1;
    }
    cells.add(line.substring(from).strip());
    // A table is often copied with empty columns behind it.
    while (cells.size() > COLUMNS && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  private static String cell(List<String> cells, int at) {
    return at < cells.size() ? cells.get(at) : "";
  }

  private static void tell(
      List<Problem> problems,
      Row row,
      int column,
      AssemblyError code,
      String what,
      Object... more) {
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = row.line();
    arguments[1] = column;
    arguments[2] = what.length() <= SHOWN ? what : what.substring(0, SHOWN) + "…";
    System.arraycopy(more, 0, arguments, 3, more.length);
    problems.add(Problem.at(row.line(), column, code, arguments));
  }
}
