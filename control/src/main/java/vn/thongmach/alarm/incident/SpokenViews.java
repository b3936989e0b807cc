package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.incident.FoundIncident.ChangeKind;
import vn.thongmach.alarm.incident.FoundIncident.Machine;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.IncidentWord.Kind;
import vn.thongmach.inventory.Inventory;

/** What people said of an incident and its history, as readers get it. */
@Component
public class SpokenViews {

  private static final Set<Role> SPEAKERS =
      AccessRules.rowFor("POST", "/api/incidents/x/words").orElseThrow().roles();

  private final WordStorage words;
  private final IncidentReading reading;
  private final Inventory inventory;

  SpokenViews(WordStorage words, IncidentReading reading, Inventory inventory) {
    this.words = words;
    this.reading = reading;
    this.inventory = inventory;
  }

  Spoken spoken(Scope scope, FoundIncident found) {
    List<IncidentWord> said = words.words(scope, found.id());
    Map<Long, IncidentWord> back = new HashMap<>();
    said.forEach(
        word -> {
          if (word.takesBack() != null) {
            back.put(word.takesBack(), word);
          }
        });
    Machine machine = found.machine();
    List<@Nullable UUID> roots = new ArrayList<>();
    roots.add(machine == null ? null : machine.root());
    said.forEach(word -> roots.add(word.root()));
    Map<UUID, AlarmedObject> names = names(scope, roots.stream());
    Map<UUID, Other> others =
        others(
            scope,
            Stream.concat(
                Stream.ofNullable(machine == null ? null : machine.mergedInto()),
                said.stream()
                    .flatMap(
                        word ->
                            Stream.concat(Stream.of(word.incident()), word.others().stream()))));
    return new Spoken(
        found.words(),
        SPEAKERS.contains(scope.role()) && found.state() != State.MERGED,
        machine == null
            ? null
            : new MachineView(
                name(names, machine.root()),
                machine.rootName(),
                !Objects.equals(machine.root(), found.root()),
                machine.state(),
                machine.mergedInto() == null ? null : others.get(machine.mergedInto())),
        said.stream()
            .filter(word -> word.kind() != Kind.TAKEN_BACK)
            .map(word -> view(word, names, others, back.get(word.id())))
            .toList());
  }

  private static WordView view(
      IncidentWord word,
      Map<UUID, AlarmedObject> names,
      Map<UUID, Other> others,
      @Nullable IncidentWord back) {
    return new WordView(
        word.id(),
        others.get(word.incident()),
        word.kind(),
        word.at(),
        word.by(),
        name(names, word.root()),
        word.others().stream().map(others::get).filter(Objects::nonNull).toList(),
        word.reason(),
        back == null ? null : back.by(),
        back == null ? null : back.at());
  }

  List<ChangeView> changes(Scope scope, List<FoundIncident.Change> changes) {
    Map<UUID, AlarmedObject> names =
        names(scope, changes.stream().flatMap(c -> Stream.of(c.root(), c.formerRoot())));
    Map<UUID, Other> others = others(scope, changes.stream().flatMap(c -> c.others().stream()));
    Set<Long> ids = new TreeSet<>();
    changes.forEach(
        change -> {
          if (change.word() != null) {
            ids.add(change.word());
          }
        });
    Map<Long, IncidentWord> said = words.find(scope, ids);
    return changes.stream()
        .map(
            change -> {
              IncidentWord word = change.word() == null ? null : said.get(change.word());
              return new ChangeView(
                  change.at(),
                  change.kind(),
                  name(names, change.root()),
                  name(names, change.formerRoot()),
                  change.others().stream().map(others::get).filter(Objects::nonNull).toList(),
                  change.alarms(),
                  change.held(),
                  word == null ? null : word.by(),
                  word == null ? null : word.reason());
            })
        .toList();
  }

  private Map<UUID, Other> others(Scope scope, Stream<UUID> incidents) {
    return reading.codes(scope, incidents.collect(Collectors.toSet())).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, each -> new Other(each.getKey(), each.getValue())));
  }

  private Map<UUID, AlarmedObject> names(Scope scope, Stream<@Nullable UUID> objects) {
    Collection<UUID> ids = objects.filter(Objects::nonNull).collect(Collectors.toSet());
    return inventory.findAll(scope, ids).stream()
        .map(object -> new AlarmedObject(object.id(), object.type(), object.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  private static @Nullable AlarmedObject name(
      Map<UUID, AlarmedObject> names, @Nullable UUID object) {
    return object == null ? null : names.get(object);
  }

  /**
   * What people said, and what the correlator holds beside it.
   *
   * @param version grows with every word
   * @param maySpeak whether the reader may say something of it
   * @param machine null where only people's words made it
   * @param words the latest first, those taken back too
   */
  public record Spoken(
      int version, boolean maySpeak, @Nullable MachineView machine, List<WordView> words) {}

  /**
   * What the correlator holds.
   *
   * @param rootDiffers whether it holds another root than is told
   * @param mergedInto the incident in which it has the alarms
   */
  public record MachineView(
      @Nullable AlarmedObject root,
      @Nullable String rootName,
      boolean rootDiffers,
      State state,
      @Nullable Other mergedInto) {}

  /**
   * What a person said.
   *
   * @param incident of which it was said
   * @param by name of the account
   * @param root the root it tells; null where it tells none or outside of the scope
   * @param takenBackBy name of who took it back; null while it stands
   */
  public record WordView(
      long id,
      @Nullable Other incident,
      Kind kind,
      Instant at,
      String by,
      @Nullable AlarmedObject root,
      List<Other> others,
      @Nullable String reason,
      @Nullable String takenBackBy,
      @Nullable Instant takenBackAt) {}

  /** Another incident. */
  public record Other(UUID id, String code) {}

  /**
   * A line of the history.
   *
   * @param others the incidents it merged into or split from
   * @param held whether only the correlator holds so, because a person's word stands against it
   * @param by name of who said it; null where it was the correlator
   * @param reason why they said it
   */
  public record ChangeView(
      Instant at,
      ChangeKind kind,
      @Nullable AlarmedObject root,
      @Nullable AlarmedObject formerRoot,
      List<Other> others,
      int alarms,
      boolean held,
      @Nullable String by,
      @Nullable String reason) {}
}
