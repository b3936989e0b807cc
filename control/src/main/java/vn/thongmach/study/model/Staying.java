package vn.thongmach.study.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.thongmach.organisation.Mandate;

/**
 * Works out from mandates and dated trees who must take part on which days. Somebody with several
 * posts in the audience is counted once, where they have held a post longest.
 */
final class Staying {

  private static final Comparator<Held> LONGEST =
      Comparator.comparing((Held held) -> held.mandate().from())
          .thenComparing(held -> held.mandate().id());

  private Staying() {}

  /**
   * Units of the audience while the trees stand so.
   *
   * @param to first day on which they no longer stand so
   */
  record Slice(LocalDate from, LocalDate to, Set<UUID> units) {}

  /** A part of a mandate that lies in the audience. */
  private record Held(Mandate mandate, LocalDate from, LocalDate to) {

    boolean on(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(to);
    }
  }

  /**
   * @param slices one after the other
   * @return by person and first day; those of one person never overlap
   */
  static List<Stay> of(List<Slice> slices, List<Mandate> mandates) {
    Map<UUID, List<Held>> held = new TreeMap<>();
    for (Mandate mandate : mandates) {
      for (Slice slice : slices) {
        LocalDate from = later(slice.from(), mandate.from());
        LocalDate until = mandate.to();
        LocalDate to = until != null && until.isBefore(slice.to()) ? until : slice.to();
        if (slice.units().contains(mandate.unit()) && from.isBefore(to)) {
          held.computeIfAbsent(mandate.person(), person -> new ArrayList<>())
              .add(new Held(mandate, from, to));
        }
      }
    }
    List<Stay> stays = new ArrayList<>();
    held.forEach((person, parts) -> stays.addAll(ofPerson(person, parts)));
    return stays;
  }

  private static List<Stay> ofPerson(UUID person, List<Held> parts) {
    TreeSet<LocalDate> bounds = new TreeSet<>();
    for (Held part : parts) {
      bounds.add(part.from());
      bounds.add(part.to());
    }
    List<Stay> stays = new ArrayList<>();
    for (LocalDate from : bounds) {
      LocalDate to = bounds.higher(from);
      Held counted = parts.stream().filter(part -> part.on(from)).min(LONGEST).orElse(null);
      if (to != null && counted != null) {
        add(stays, new Stay(person, counted.mandate().unit(), from, to));
      }
    }
    return stays;
  }

  /** What goes on in the same unit is one stay. */
  private static void add(List<Stay> stays, Stay next) {
    Stay last = stays.isEmpty() ? null : stays.getLast();
    if (last != null && last.to().equals(next.from()) && last.unit().equals(next.unit())) {
      stays.removeLast();
      stays.add(new Stay(next.person(), next.unit(), last.from(), next.to()));
    } else {
      stays.add(next);
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
