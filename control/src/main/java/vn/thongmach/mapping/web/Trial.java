package vn.thongmach.mapping.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.source.SourceText;
import vn.thongmach.dataplane.source.alert.AlertBody;
import vn.thongmach.dataplane.source.alert.AlertBody.MalformedBodyException;
import vn.thongmach.dataplane.source.alert.AlertReader;
import vn.thongmach.dataplane.source.mapping.MessageProtocol;
import vn.thongmach.dataplane.source.mapping.RuleSet;
import vn.thongmach.dataplane.source.snmp.TrapSample;
import vn.thongmach.dataplane.source.snmp.TrapSample.MalformedSampleException;
import vn.thongmach.dataplane.source.syslog.SyslogReader;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Problems;
import vn.thongmach.mapping.MappingError;

/** Reads a sample as the intake would, and applies rules to it. */
final class Trial {

  private static final int LONGEST_SAMPLE = 200_000;
  private static final int MOST_MESSAGES = 50;

  private Trial() {}

  static List<TriedMessage> of(@Nullable String protocol, @Nullable String sample, RuleSet rules) {
    Problems problems = new Problems();
    String text = sample == null ? "" : sample.strip();
    if (text.isEmpty()) {
      problems.add("sample", KernelError.VALUE_MISSING, "sample");
    } else if (text.length() > LONGEST_SAMPLE) {
      problems.add("sample", KernelError.VALUE_TOO_LONG, "sample", LONGEST_SAMPLE);
    }
    MessageProtocol spoken = null;
    for (MessageProtocol each : MessageProtocol.values()) {
      if (each.name().equals(protocol == null ? "" : protocol.toUpperCase(Locale.ROOT))) {
        spoken = each;
      }
    }
    if (spoken == null) {
      problems.add(
          "protocol", MappingError.UNKNOWN_WORD, "protocol", protocol == null ? "" : protocol);
    }
    problems.throwIfAny();
    return switch (Objects.requireNonNull(spoken)) {
      case SYSLOG -> syslog(text, rules);
      case ALERTMANAGER -> alerts(text, rules);
      case SNMP -> traps(text, rules);
    };
  }

  private static List<TriedMessage> syslog(String text, RuleSet rules) {
    List<TriedMessage> tried = new ArrayList<>();
    text.lines()
        .filter(line -> !line.isBlank())
        .limit(MOST_MESSAGES)
        .forEach(
            line -> {
              Map<String, String> fields =
                  SyslogReader.fields(line.getBytes(StandardCharsets.UTF_8), "");
              tried.add(new TriedMessage(fields, SyslogReader.effect(fields, rules)));
            });
    return tried;
  }

  private static List<TriedMessage> alerts(String text, RuleSet rules) {
    List<TriedMessage> tried = new ArrayList<>();
    for (byte[] alert : split(text)) {
      if (tried.size() < MOST_MESSAGES) {
        Map<String, String> fields = AlertReader.fields(alert);
        tried.add(new TriedMessage(fields, AlertReader.effect(fields, rules)));
      }
    }
    return tried;
  }

  private static List<TriedMessage> traps(String text, RuleSet rules) {
    try {
      return TrapSample.tryOut(text, rules, MOST_MESSAGES).stream()
          .map(tried -> new TriedMessage(tried.fields(), tried.effect()))
          .toList();
    } catch (MalformedSampleException malformed) {
      throw new CodedException(
          malformed.faults().stream().limit(MOST_MESSAGES).map(Trial::problem).toList());
    }
  }

  private static Problem problem(TrapSample.Fault fault) {
    return fault.text().isEmpty()
        ? Problem.in("sample", MappingError.TRAP_UNNAMED, fault.line())
        : Problem.in(
            "sample", MappingError.TRAP_LINE, fault.line(), SourceText.words(fault.text(), 100));
  }

  /** A webhook body, or one alert alone. */
  private static List<byte[]> split(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return AlertBody.alerts(bytes);
    } catch (MalformedBodyException noBody) {
      try {
        String wrapped = "{\"alerts\":[" + text + "]}";
        return AlertBody.alerts(wrapped.getBytes(StandardCharsets.UTF_8)).stream()
            .filter(alert -> AlertReader.fields(alert).containsKey("status"))
            .toList();
      } catch (MalformedBodyException malformed) {
        throw new CodedException(
            List.of(
                Problem.in("sample", MappingError.SAMPLE, String.valueOf(noBody.getMessage()))));
      }
    }
  }
}
