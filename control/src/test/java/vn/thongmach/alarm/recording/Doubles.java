package vn.thongmach.alarm.recording;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Stand-ins for interfaces of which a test needs few methods. */
final class Doubles {

  private Doubles() {}

  /** An object that answers these methods; others fail. */
  static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> type.getSimpleName() + " double";
                };
              }
              Function<Object[], Object> answer = answers.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
              }
              Object value = answer.apply(arguments);
              return method.getReturnType() == void.class ? null : value;
            }));
  }
}
