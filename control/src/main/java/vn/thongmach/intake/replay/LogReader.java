package vn.thongmach.intake.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.thongmach.dataplane.source.ves.VesSchema;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.kernel.CodedException;

/** Reads a log whole, in the format that its first line tells. */
@Component
class LogReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * @param source begins the names of the objects that the log numbers
   * @throws CodedException {@code intake.log-…}, all problems of the file together
   */
  ReplayLog read(Path file, String source) {
    try {
      String first = firstLine(file).strip();
      LogProblems problems = new LogProblems();
      ReplayLog log;
      if (first.startsWith("{")) {
        log = new VesLines(VesSchema.shipped(), problems).read(file);
      } else if (first.equals(DeviceAlarmLog.HEADER)) {
        log = new DeviceAlarmLog(source, problems).read(file);
      } else if (AlarmTable.isHeader(first)) {
        log = new AlarmTable(source, problems).read(file);
      } else {
        throw new CodedException(
            IntakeError.LOG_FORMAT, file, LogProblems.quoted(first), AlarmTable.HEADER);
      }
      problems.refuseAny();
      if (log.events().isEmpty()) {
        throw new CodedException(IntakeError.LOG_EMPTY, file);
      }
      return log;
    } catch (MalformedInputException e) {
      throw new CodedException(IntakeError.LOG_NOT_TEXT, file);
    } catch (IOException | UncheckedIOException e) {
      if (Files.isReadable(file) && Files.isRegularFile(file)) {
        throw new CodedException(IntakeError.LOG_NOT_TEXT, file);
      }
      throw new CodedException(IntakeError.LOG_UNREADABLE, file);
    }
  }

  private static String firstLine(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String text =
            !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
        if (!text.isBlank()) {
          return text;
        }
      }
    }
    throw new CodedException(IntakeError.LOG_EMPTY, file);
  }
}
