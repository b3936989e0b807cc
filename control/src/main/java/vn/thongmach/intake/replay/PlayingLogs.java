package vn.thongmach.intake.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thongmach.access.Scope;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.intake.ReplayRequest;
import vn.thongmach.intake.Replaying;
import vn.thongmach.kernel.CodedException;

/** Plays logs by way of the event listener; how far, stands in the data folder. */
@Component
class PlayingLogs implements Replaying {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,48}");
  private static final int MOST_AT_ONCE = 500;
  private static final int HASH_CHARACTERS = 12;
  private static final Duration SHORTEST_STEP = Duration.ofMillis(100);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LogReader reader;
  private final ReplaySource sources;
  private final Path folder;

  PlayingLogs(LogReader reader, ReplaySource sources, @Value("${thongmach.data:data}") Path data) {
    this.reader = reader;
    this.sources = sources;
    this.folder = data.resolve("replay");
  }

  @Override
  public void replay(Scope by, ReplayRequest request, Progress progress)
      throws InterruptedException {
    if (!NAME.matcher(request.source()).matches()) {
      throw new CodedException(IntakeError.SOURCE_MALFORMED, request.source());
    }
    ReplayLog log = reader.read(request.file(), request.source());
    Path file = folder.resolve(request.source() + "-" + digest(request.file()) + ".json");
    ReplayState state = state(request, log, file);
    String token = sources.token(by, request.source(), request.origin());
    progress.begins(
        state.total(), state.sent(), Duration.of(state.shiftMicros(), ChronoUnit.MICROS));
    state.write(file);
    try (VesSending sending = new VesSending(request.url(), token)) {
      play(request, log, state, sending, file, progress);
    } catch (CodedException refusal) {
      if (refusal.problems().getFirst().code() == IntakeError.REPLAY_UNWELCOME) {
        sources.forget(request.source());
      }
      throw refusal;
    }
  }

  /** Where to begin: an interrupted replay goes on with its own shift. */
  private static ReplayState state(ReplayRequest request, ReplayLog log, Path file) {
    ReplayState before = ReplayState.read(file).orElse(null);
    if (before != null && !before.isFinished() && before.total() == log.events().size()) {
      return before;
    }
    if (request.until() != null) {
      long shift = ChronoUnit.MICROS.between(log.last(), request.until());
      return new ReplayState(shift, 0, log.events().size());
    }
    if (log.countedFromZero()) {
      throw new CodedException(IntakeError.UNTIL_NEEDED, request.file());
    }
    return new ReplayState(0, 0, log.events().size());
  }

  private static void play(
      ReplayRequest request,
      ReplayLog log,
      ReplayState state,
      VesSending sending,
      Path file,
      Progress progress)
      throws InterruptedException {
    List<LoggedEvent> events = log.events();
    InstantSource clock = InstantSource.system();
    Instant begun = clock.instant();
    int next = state.sent();
    while (next < events.size()) {
      Instant played = Instant.MAX;
      if (request.speed() > 0) {
        Duration passed = Duration.between(begun, clock.instant());
        played = events.get(state.sent()).time().plus(passed.multipliedBy(request.speed()));
      }
      int end = next;
      while (end < events.size()
          && end - next < MOST_AT_ONCE
          && !events.get(end).time().isAfter(played)) {
        end++;
      }
      if (end == next) {
        Thread.sleep(SHORTEST_STEP);
        continue;
      }
      sending.send(batch(events.subList(next, end), state.shiftMicros()));
      next = end;
      state.at(next).write(file);
      progress.sent(next, events.size());
    }
  }

  private static byte[] batch(List<LoggedEvent> events, long shiftMicros) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("eventList");
    for (LoggedEvent logged : events) {
      ObjectNode event = (ObjectNode) logged.event().deepCopy();
      ObjectNode header = (ObjectNode) event.get("commonEventHeader");
      long time = ChronoUnit.MICROS.between(Instant.EPOCH, logged.time());
      long start = header.path("startEpochMicrosec").asLong(time);
      header.put("startEpochMicrosec", start + shiftMicros);
      header.put("lastEpochMicrosec", time + shiftMicros);
      list.add(event);
    }
    return JSON.writeValueAsBytes(body);
  }

  private static String digest(Path file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash).substring(0, HASH_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
