package vn.thongmach.kernel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;

/** What a request got wrong, read from the framework's exceptions. */
final class RequestComplaints {

  private static final int LONGEST_QUOTE = 100;
  private static final int DEEPEST_CAUSE = 10;

  private RequestComplaints() {}

  /** The problems behind a failure; empty when the request is not to blame. */
  static List<Problem> of(Exception failure) {
    return switch (failure) {
      case HttpMessageNotReadableException unreadable -> body(unreadable);
      case MethodArgumentNotValidException invalid -> fields(invalid.getFieldErrors());
      case HandlerMethodValidationException invalid -> parameters(invalid);
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
      case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
      case MissingRequestValueException missing -> List.of(Problem.of(KernelError.REQUEST_REFUSED));
      case NoResourceFoundException missing -> List.of(Problem.of(KernelError.NOT_FOUND));
      case NoHandlerFoundException missing -> List.of(Problem.of(KernelError.NOT_FOUND));
      case HttpMediaTypeNotSupportedException refusal ->
          List.of(
              Problem.of(
                  KernelError.MEDIA_TYPE_NOT_SUPPORTED,
                  quote(refusal.getContentType()),
                  refusal.getSupportedMediaTypes()));
      case HttpMediaTypeNotAcceptableException refusal ->
          List.of(Problem.of(KernelError.NOT_ACCEPTABLE, refusal.getSupportedMediaTypes()));
      case MaxUploadSizeExceededException tooLarge -> tooLarge(tooLarge);
      case MultipartException malformed -> multipart(malformed);
      case RequestRejectedException rejected -> List.of(Problem.of(KernelError.REQUEST_REFUSED));
      case BodyTooLargeException tooLarge -> List.of(tooLarge.problem());
      default -> List.of();
    };
  }

  private static List<Problem> body(HttpMessageNotReadableException unreadable) {
    BodyTooLargeException tooLarge = cause(unreadable, BodyTooLargeException.class);
    if (tooLarge != null) {
      return List.of(tooLarge.problem());
    }
    JacksonException json = cause(unreadable, JacksonException.class);
    if (json == null) {
      return List.of(Problem.of(KernelError.BODY_MALFORMED, 1, 1));
    }
    String field = path(json);
    CodedException coded = cause(json, CodedException.class);
    if (coded != null) {
      return coded.problems().stream()
          .map(problem -> problem.field() == null ? at(field, problem) : problem)
          .toList();
    }
    return List.of(
        switch (json) {
          case UnrecognizedPropertyException unknown ->
              Problem.in(
                  field,
                  KernelError.UNKNOWN_FIELD,
                  field,
                  Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
                      .map(String::valueOf)
                      .sorted()
                      .toList());
          case InvalidNullException missing -> Problem.in(field, KernelError.VALUE_MISSING, field);
          case InvalidFormatException invalid ->
              Problem.in(field, KernelError.VALUE_MALFORMED, field, quote(invalid.getValue()));
          case MismatchedInputException missing when isMissing(missing) ->
              Problem.in(field, KernelError.VALUE_MISSING, field);
          case StreamReadException malformed -> malformed(malformed);
          default ->
              field.isEmpty()
                  ? malformed(json)
                  : Problem.in(field, KernelError.VALUE_MALFORMED, field, "");
        });
  }

  /** A number or truth value that was not given, or given as null. */
  private static boolean isMissing(MismatchedInputException mismatch) {
    return mismatch.getTargetType() != null
        && mismatch.getTargetType().isPrimitive()
        && mismatch.getOriginalMessage().contains("null");
  }

  private static Problem malformed(JacksonException json) {
    int line = json.getLocation() == null ? 1 : Math.max(1, json.getLocation().getLineNr());
    int column = json.getLocation() == null ? 1 : Math.max(1, json.getLocation().getColumnNr());
    return Problem.at(line, column, KernelError.BODY_MALFORMED, line, column);
  }

  private static Problem at(String field, Problem problem) {
    return new Problem(
        problem.code(), problem.arguments(), problem.line(), problem.column(), field);
  }

  private static String path(JacksonException json) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : json.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return quote(path);
  }

  private static List<Problem> parameters(HandlerMethodValidationException invalid) {
    List<Problem> problems = new ArrayList<>();
    invalid
        .getParameterValidationResults()
        .forEach(
            result -> {
              String name =
                  Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
              result
                  .getResolvableErrors()
                  .forEach(
                      error -> {
                        if (error instanceof FieldError field) {
                          problems.add(field(field));
                        } else {
                          Object value = result.getArgument();
                          problems.add(
                              Problem.in(name, KernelError.VALUE_MALFORMED, name, quote(value)));
                        }
                      });
            });
    return problems.isEmpty() ? List.of(Problem.of(KernelError.REQUEST_REFUSED)) : problems;
  }

  private static List<Problem> fields(List<FieldError> errors) {
    return errors.isEmpty()
        ? List.of(Problem.of(KernelError.REQUEST_REFUSED))
        : errors.stream().map(RequestComplaints::field).toList();
  }

  private static Problem field(FieldError error) {
    String name = error.getField();
    return switch (Objects.requireNonNullElse(error.getCode(), "")) {
      case "NotNull", "NotBlank", "NotEmpty" -> Problem.in(name, KernelError.VALUE_MISSING, name);
      case "Size" -> Problem.in(name, KernelError.VALUE_TOO_LONG, name);
      default ->
          Problem.in(name, KernelError.VALUE_MALFORMED, name, quote(error.getRejectedValue()));
    };
  }

  private static List<Problem> mismatch(MethodArgumentTypeMismatchException mismatch) {
    String name = mismatch.getName();
    CodedException coded = cause(mismatch, CodedException.class);
    if (coded != null) {
      return coded.problems().stream().map(problem -> at(name, problem)).toList();
    }
    return List.of(Problem.in(name, KernelError.VALUE_MALFORMED, name, quote(mismatch.getValue())));
  }

  private static List<Problem> missing(String name) {
    return List.of(Problem.in(name, KernelError.VALUE_MISSING, name));
  }

  private static List<Problem> multipart(MultipartException malformed) {
    BodyTooLargeException tooLarge = cause(malformed, BodyTooLargeException.class);
    return List.of(tooLarge == null ? Problem.of(KernelError.REQUEST_REFUSED) : tooLarge.problem());
  }

  private static List<Problem> tooLarge(MaxUploadSizeExceededException tooLarge) {
    return List.of(
        Problem.of(KernelError.BODY_TOO_LARGE, BodyLimits.megabytes(BodyLimits.IMPORT_BYTES)));
  }

  /** The value as the request gave it, cut to a length fit for an answer. */
  private static String quote(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    Throwable current = failure;
    for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
      if (type.isInstance(current)) {
        return type.cast(current);
      }
      current = current.getCause();
    }
    return null;
  }
}
