package vn.thongmach.comment.model;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AccountScopes;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.comment.Comment;
import vn.thongmach.comment.Comment.CommentWording;
import vn.thongmach.comment.Comment.Mention;
import vn.thongmach.comment.CommentDraft;
import vn.thongmach.comment.CommentError;
import vn.thongmach.comment.Comments;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.References;

/** Writes and reads comments; the thing's own rules decide who reaches it. */
@Service
class Commenting implements Comments {

  private static final String SUBJECT = "comment";
  private static final Scope SCOPE = Scope.system("names of people");

  /** What no line of plain text holds; line ends are made one before. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\u0085");

  private final CommentRows rows;
  private final ObjectProvider<AuditedSubjects> modules;
  private final AccountScopes accounts;
  private final People people;
  private final References references;
  private final Naming naming;
  private final TellingMentioned mentioned;
  private final AuditTrail audit;
  private final Clock clock;

  Commenting(
      CommentRows rows,
      ObjectProvider<AuditedSubjects> modules,
      AccountScopes accounts,
      People people,
      References references,
      Naming naming,
      TellingMentioned mentioned,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.modules = modules;
    this.accounts = accounts;
    this.people = people;
    this.references = references;
    this.naming = naming;
    this.mentioned = mentioned;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public PageOf<Comment> list(Scope scope, String type, String subject, PageRequest page) {
    String id = reached(scope, type, subject);
    PageOf<CommentRow> found = rows.page(scope, type, id, page);
    List<Comment> told = told(scope, found.items());
    return PageOf.of(told, found.total(), page);
  }

  @Override
  @Transactional
  public Comment write(Scope scope, CommentDraft draft) {
    Problems given = new Problems();
    String type = given.required("type", draft.type());
    String subject = given.required("subject", draft.subject());
    given.throwIfAny();
    String id = reached(scope, Problems.given(type), Problems.given(subject));
    Problems problems = new Problems();
    String text = text(problems, draft.text());
    List<UUID> mentions = mentions(problems, draft);
    problems.throwIfAny();
    Instant now = now();
    CommentRow row =
        new CommentRow(
            UUID.randomUUID(),
            Problems.given(type),
            id,
            scope.principal(),
            scope.name(),
            scope.person(),
            text,
            mentions,
            now,
            now,
            null,
            1);
    rows.insert(scope, row);
    Comment written = recorded(scope, "CommentWritten", row);
    mentioned.tell(scope, written, named(scope, row), List.of());
    return written;
  }

  @Override
  @Transactional
  public Comment edit(Scope scope, UUID comment, CommentDraft draft) {
    CommentRow row = own(scope, comment, draft.version());
    Problems problems = new Problems();
    String text = text(problems, draft.text());
    List<UUID> mentions = mentions(problems, draft);
    problems.throwIfAny();
    if (text.equals(row.text()) && mentions.equals(row.mentions())) {
      return told(scope, List.of(row)).getFirst();
    }
    CommentRow reworded = row.reworded(text, mentions, now());
    requireNewer(rows.reword(scope, reworded), row);
    Comment edited = recorded(scope, "CommentEdited", reworded);
    mentioned.tell(scope, edited, named(scope, row), row.mentions());
    return edited;
  }

  @Override
  @Transactional
  public Comment withdraw(Scope scope, UUID comment, @Nullable Integer version) {
    CommentRow row = own(scope, comment, version);
    CommentRow withdrawn = row.withdrawn(now());
    requireNewer(rows.withdraw(scope, withdrawn), row);
    return recorded(scope, "CommentWithdrawn", withdrawn);
  }

  @Override
  public List<CommentWording> wordings(Scope scope, UUID comment) {
    CommentRow row = found(scope, comment);
    return row.withdrawnAt() == null ? rows.wordings(scope, comment) : List.of();
  }

  @Override
  public PageOf<Mention> mentionable(
      Scope scope, String type, String subject, @Nullable String q, PageRequest page) {
    String id = reached(scope, type, subject);
    PageOf<Person> found = people.list(SCOPE, q, page);
    Map<UUID, Boolean> read = readers(type, id, found.items().stream().map(Person::id).toList());
    return found.map(
        person ->
            new Mention(person.id(), person.fullName(), read.getOrDefault(person.id(), false)));
  }

  private Comment recorded(Scope scope, String action, CommentRow row) {
    audit.record(scope, action, SUBJECT, row.id().toString(), row);
    return told(scope, List.of(row)).getFirst();
  }

  private List<Comment> told(Scope scope, List<CommentRow> found) {
    NameBook names =
        naming.of(
            Stream.of(),
            found.stream()
                .flatMap(
                    row -> {
                      List<@Nullable UUID> named = new ArrayList<>(row.mentions());
                      named.add(row.person());
                      return named.stream();
                    }));
    Map<String, Map<UUID, Boolean>> reads = new HashMap<>();
    List<Comment> told = new ArrayList<>();
    for (CommentRow row : found) {
      Map<UUID, Boolean> read =
          reads.computeIfAbsent(
              row.type() + " " + row.subject(),
              _ ->
                  readers(
                      row.type(),
                      row.subject(),
                      found.stream().flatMap(one -> one.mentions().stream()).distinct().toList()));
      told.add(told(scope, row, names, read));
    }
    return told;
  }

  private static Comment told(
      Scope scope, CommentRow row, NameBook names, Map<UUID, Boolean> read) {
    boolean stands = row.withdrawnAt() == null;
    List<Mention> mentions =
        row.mentions().stream()
            .map(names::person)
            .filter(Objects::nonNull)
            .map((PersonName name) -> mention(name, read))
            .toList();
    return new Comment(
        row.id(),
        row.type(),
        row.subject(),
        row.by(),
        names.person(row.person()),
        stands ? row.text() : null,
        stands ? mentions : List.of(),
        row.at(),
        row.writtenAt().equals(row.at()) ? null : row.writtenAt(),
        row.withdrawnAt(),
        row.version(),
        stands && row.author().equals(scope.principal()));
  }

  private static Mention mention(PersonName name, Map<UUID, Boolean> read) {
    return new Mention(name.id(), name.fullName(), read.getOrDefault(name.id(), false));
  }

  /** Of each of these people whether an account of theirs reaches the thing. */
  private Map<UUID, Boolean> readers(String type, String id, Collection<UUID> asked) {
    Map<UUID, Boolean> found = new HashMap<>();
    accounts
        .ofPeople(asked)
        .forEach(
            (person, scopes) ->
                found.put(person, scopes.stream().anyMatch(scope -> reaches(scope, type, id))));
    return found;
  }

  private boolean reaches(Scope scope, String type, String id) {
    return modules.stream()
        .anyMatch(module -> module.types().contains(type) && module.reaches(scope, type, id));
  }

  private Optional<String> named(Scope scope, CommentRow row) {
    return modules.stream()
        .filter(module -> module.types().contains(row.type()))
        .flatMap(module -> module.named(scope, row.type(), row.subject()).stream())
        .findFirst();
  }

  private String reached(Scope scope, String type, String subject) {
    String id = VietnameseText.kept(subject);
    if (!TYPES.contains(type) || !reaches(scope, type, id)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return id;
  }

  private CommentRow found(Scope scope, UUID comment) {
    CommentRow row =
        rows.find(scope, comment).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    reached(scope, row.type(), row.subject());
    return row;
  }

  private CommentRow own(Scope scope, UUID comment, @Nullable Integer seen) {
    CommentRow row = found(scope, comment);
    if (!row.author().equals(scope.principal())) {
      throw new CodedException(CommentError.NOT_AUTHOR, row.by());
    }
    if (row.withdrawnAt() != null) {
      throw new CodedException(CommentError.WITHDRAWN);
    }
    Problems.requireCurrent(seen, row.version(), row.subject());
    return row;
  }

  private static void requireNewer(boolean done, CommentRow before) {
    if (!done) {
      throw new CodedException(
          KernelError.CHANGED_MEANWHILE, before.subject(), before.version() + 1);
    }
  }

  /** In NFC with its own line breaks, without control characters. */
  private static String text(Problems problems, @Nullable String typed) {
    String kept =
        typed == null
            ? ""
            : CONTROLS
                .matcher(
                    LINE_ENDS
                        .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                        .replaceAll("\n"))
                .replaceAll("")
                .strip();
    if (kept.isEmpty()) {
      problems.add("text", KernelError.VALUE_MISSING, "text");
    } else if (kept.length() > LONGEST) {
      problems.add("text", KernelError.VALUE_TOO_LONG, "text", LONGEST);
    }
    return kept;
  }

  private List<UUID> mentions(Problems problems, CommentDraft draft) {
    List<@Nullable UUID> named = draft.mentions() == null ? List.of() : draft.mentions();
    if (named.size() > MOST_MENTIONS) {
      problems.add("mentions", CommentError.TOO_MANY_MENTIONS, MOST_MENTIONS);
      return List.of();
    }
    List<UUID> kept = new ArrayList<>();
    for (int at = 0; at < named.size(); at++) {
      UUID person = references.person(SCOPE, problems, "mentions[" + at + "]", named.get(at));
      if (person != null && !kept.contains(person)) {
        kept.add(person);
      }
    }
    return kept;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
