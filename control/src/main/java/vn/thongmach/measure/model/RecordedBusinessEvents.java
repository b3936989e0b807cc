package vn.thongmach.measure.model;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.BusinessEvent.EventSubject;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureError;
import vn.thongmach.measure.MeasureSource;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.measure.model.EventChecks.Occurred;

/** Takes down what is reported, all of a request or none of it. */
@Service
class RecordedBusinessEvents implements BusinessEvents {

  private static final int MOST_AT_ONCE = 1000;
  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_REFERENCE = 200;

  private final BusinessEventRows rows;
  private final DefinedMeasures measures;
  private final ObjectProvider<MeasureSource> computed;
  private final Subjects subjects;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordedBusinessEvents(
      BusinessEventRows rows,
      DefinedMeasures measures,
      ObjectProvider<MeasureSource> computed,
      Subjects subjects,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.measures = measures;
    this.computed = computed;
    this.subjects = subjects;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<BusinessEvent> record(
      Scope scope, String code, Origin origin, List<@Nullable BusinessEventDraft> drafts) {
    MeasureDefinition measure = reported(code);
    if (drafts.isEmpty()) {
      throw new CodedException(MeasureError.EVENTS_MISSING);
    }
    if (drafts.size() > MOST_AT_ONCE) {
      throw new CodedException(MeasureError.EVENTS_TOO_MANY, drafts.size(), MOST_AT_ONCE);
    }
    rows.lock(scope, code);
    Request request = new Request(scope, measure, Origin.weakest(origin, Origin.REPORTED), drafts);
    List<Checked> checked = request.checked();
    List<BusinessEvent> answered = new ArrayList<>();
    List<BusinessEvent> added = new ArrayList<>();
    for (Checked one : checked) {
      BusinessEvent known = one.known();
      if (known == null) {
        added.add(insert(request, one));
        answered.add(added.getLast());
      } else {
        answered.add(known);
      }
    }
    if (!added.isEmpty()) {
      audit.record(scope, "BusinessEventsRecorded", "measure", code, added);
      publishAfterCommit(code, TouchedByEvents.of(added, request.corrected));
    }
    return answered;
  }

  private MeasureDefinition reported(String code) {
    return measures
        .find(code)
        .orElseThrow(
            () ->
                new CodedException(
                    computed.stream().anyMatch(source -> source.definition().code().equals(code))
                        ? MeasureError.NOT_REPORTED
                        : MeasureError.MEASURE_NOT_FOUND,
                    code));
  }

  private BusinessEvent insert(Request request, Checked one) {
    BusinessEvent event = one.event(rows.nextId(request.scope), request);
    UUID owner =
        event.subject().kind() == SubjectKind.UNIT ? event.subject().id() : request.scope.unit();
    return rows.insert(
        request.scope,
        new BusinessEventRows.Row(
            event, owner, one.occurred().countsAt(), request.scope.principal()));
  }

  private void publishAfterCommit(String code, TouchedByEvents touched) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            events.publishEvent(touched.event(code));
          }
        });
  }

  @Override
  public PageOf<BusinessEvent> list(Scope scope, String measure, PageRequest page) {
    return rows.page(scope, reported(measure).code(), page);
  }

  @Override
  public Optional<BusinessEvent> find(Scope scope, long id) {
    return rows.find(scope, id);
  }

  /**
   * A draft that keeps all rules.
   *
   * @param known what was recorded under its reference before; null where nothing was
   */
  private record Checked(
      EventSubject subject,
      Occurred occurred,
      BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable Long corrects,
      @Nullable String note,
      @Nullable String reference,
      @Nullable BusinessEvent known) {

    BusinessEvent event(long id, Request request) {
      return new BusinessEvent(
          id,
          request.measure.code(),
          subject,
          occurred.day(),
          occurred.instant(),
          numerator,
          denominator,
          request.measure.unit(),
          request.origin,
          corrects,
          null,
          note,
          reference,
          request.scope.name(),
          request.received,
          "",
          null);
    }

    boolean sameAs(BusinessEvent other) {
      return subject.equals(other.subject())
          && occurred.day().equals(other.occurredOn())
          && Objects.equals(occurred.instant(), other.occurredAt())
          && numerator.compareTo(other.numerator()) == 0
          && Objects.equals(corrects, other.corrects())
          && Objects.equals(note, other.note())
          && (denominator == null
              ? other.denominator() == null
              : other.denominator() != null && denominator.compareTo(other.denominator()) == 0);
    }
  }

  /** Everything one request asks for, and what it needs to be checked against. */
  private final class Request {
    private final Scope scope;
    private final MeasureDefinition measure;
    private final Origin origin;
    private final List<@Nullable BusinessEventDraft> drafts;
    private final Instant received = clock.instant().truncatedTo(ChronoUnit.MICROS);
    private final Problems problems = new Problems();
    private final Map<SubjectKind, Set<UUID>> known = new EnumMap<>(SubjectKind.class);
    private final Map<Long, BusinessEvent> corrected = new HashMap<>();
    private final Map<String, BusinessEvent> referred;
    private final Set<Long> correctedHere = new HashSet<>();
    private final Set<String> referredHere = new HashSet<>();

    Request(
        Scope scope,
        MeasureDefinition measure,
        Origin origin,
        List<@Nullable BusinessEventDraft> drafts) {
      this.scope = scope;
      this.measure = measure;
      this.origin = origin;
      this.drafts = drafts;
      Map<SubjectKind, Set<UUID>> named = new EnumMap<>(SubjectKind.class);
      Set<Long> corrections = new LinkedHashSet<>();
      Set<String> references = new LinkedHashSet<>();
      for (BusinessEventDraft draft : drafts) {
        if (draft == null) {
          continue;
        }
        BusinessEventDraft.SubjectDraft subject = draft.subject();
        if (subject != null && subject.kind() != null && subject.id() != null) {
          named.computeIfAbsent(subject.kind(), _ -> new HashSet<>()).add(subject.id());
        }
        if (draft.corrects() != null) {
          corrections.add(draft.corrects());
        }
        if (draft.reference() != null) {
          references.add(VietnameseText.kept(draft.reference()));
        }
      }
      named.forEach((kind, ids) -> known.put(kind, subjects.find(scope, kind, ids).keySet()));
      rows.find(scope, corrections).forEach(event -> corrected.put(event.id(), event));
      referred = rows.byReference(scope, measure.code(), references);
    }

    List<Checked> checked() {
      List<Checked> checked = new ArrayList<>();
      for (int i = 0; i < drafts.size(); i++) {
        String path = "[" + i + "].";
        BusinessEventDraft draft = drafts.get(i);
        if (draft == null) {
          problems.add("[" + i + "]", KernelError.VALUE_MISSING, "[" + i + "]");
        } else {
          Checked one = check(path, draft);
          if (one != null) {
            checked.add(one);
          }
        }
      }
      problems.throwIfAny();
      return checked;
    }

    private @Nullable Checked check(String path, BusinessEventDraft draft) {
      EventSubject subject = subject(path, draft.subject());
      Occurred occurred = EventChecks.occurred(problems, path, draft, received);
      BigDecimal numerator = EventChecks.numerator(problems, path, draft, measure);
      BigDecimal denominator = EventChecks.denominator(problems, path, draft, measure, numerator);
      String note = problems.optionalText(path + "note", draft.note(), LONGEST_NOTE);
      String reference =
          problems.optionalText(path + "reference", draft.reference(), LONGEST_REFERENCE);
      if (subject == null || occurred == null) {
        corrects(path, draft.corrects());
        return null;
      }
      Checked one =
          new Checked(
              subject,
              occurred,
              numerator,
              denominator,
              draft.corrects(),
              note,
              reference,
              reference == null ? null : referred.get(reference));
      if (reference != null && isTaken(reference, one)) {
        problems.add(path + "reference", MeasureError.REFERENCE_TAKEN, reference);
      }
      if (one.known() == null) {
        corrects(path, draft.corrects());
      }
      return one;
    }

    private boolean isTaken(String reference, Checked one) {
      BusinessEvent before = one.known();
      return !referredHere.add(reference) || (before != null && !one.sameAs(before));
    }

    private @Nullable EventSubject subject(
        String path, BusinessEventDraft.@Nullable SubjectDraft draft) {
      SubjectKind kind =
          problems.required(path + "subject.kind", draft == null ? null : draft.kind());
      UUID id = problems.required(path + "subject.id", draft == null ? null : draft.id());
      if (kind == null || id == null) {
        return null;
      }
      if (!known.getOrDefault(kind, Set.of()).contains(id)) {
        problems.add(path + "subject", MeasureError.UNKNOWN_SUBJECT, id, kind.name());
        return null;
      }
      return new EventSubject(kind, id);
    }

    private void corrects(String path, @Nullable Long id) {
      if (id == null) {
        return;
      }
      BusinessEvent before = corrected.get(id);
      if (before == null || !before.measure().equals(measure.code())) {
        problems.add(path + "corrects", MeasureError.CORRECTED_UNKNOWN, id, measure.code());
      } else if (before.correctedBy() != null) {
        problems.add(path + "corrects", MeasureError.ALREADY_CORRECTED, id, before.correctedBy());
      } else if (!correctedHere.add(id)) {
        problems.add(path + "corrects", MeasureError.ALREADY_CORRECTED, id, "…");
      }
    }
  }
}
