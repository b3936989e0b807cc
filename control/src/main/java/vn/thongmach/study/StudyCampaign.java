package vn.thongmach.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The study of a document or topic by named people. Who must take part on a day holds a post on
 * that day in one of the units of the audience. Days are those of Asia/Ho_Chi_Minh.
 *
 * @param directive the document studied; null where only a topic is
 * @param topic what is studied, in words; null where only a document is
 * @param material text to read; null where none is given
 * @param links addresses of material, http or https
 * @param ownerUnit the unit that holds the campaign
 * @param first first day; the campaign counts in the periods that this day lies in
 * @param last last day as it was written
 * @param due the last day, or the next working day where that is a day off
 * @param ownStatement whether somebody's own statement counts as taking part
 * @param commitment whether a written commitment is asked
 * @param openedAt null for a draft
 * @param closedOn null until it is closed; nothing is counted after that day
 * @param version from 1, grows with every change
 */
public record StudyCampaign(
    UUID id,
    String title,
    @Nullable UUID directive,
    @Nullable String topic,
    @Nullable String material,
    List<String> links,
    UUID ownerUnit,
    List<AudienceUnit> audience,
    LocalDate first,
    LocalDate last,
    LocalDate due,
    boolean ownStatement,
    boolean commitment,
    State state,
    @Nullable Instant openedAt,
    @Nullable LocalDate closedOn,
    int version) {

  public StudyCampaign {
    links = List.copyOf(links);
    audience = List.copyOf(audience);
  }

  /** The day whose membership counts as of a day: within the campaign, not after its end. */
  public LocalDate countedOn(LocalDate day) {
    LocalDate end = closedOn != null && closedOn.isBefore(due) ? closedOn : due;
    LocalDate at = day.isAfter(end) ? end : day;
    return at.isBefore(first) ? first : at;
  }

  /** The same in another state. */
  public StudyCampaign in(State next, @Nullable Instant opened, @Nullable LocalDate closed) {
    return new StudyCampaign(
        id,
        title,
        directive,
        topic,
        material,
        links,
        ownerUnit,
        audience,
        first,
        last,
        due,
        ownStatement,
        commitment,
        next,
        opened,
        closed,
        version + 1);
  }

  /** A draft is seen by those who hold it; only what is opened is taken part in. */
  public enum State {
    DRAFT,
    OPENED,
    CLOSED
  }
}
