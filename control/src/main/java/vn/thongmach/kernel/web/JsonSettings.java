package vn.thongmach.kernel.web;

import java.text.Normalizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;

/**
 * JSON of the API: unknown and repeated fields are refused, instants are ISO-8601 in UTC, texts
 * arrive in NFC and without control characters.
 */
@Configuration(proxyBeanMethods = false)
class JsonSettings {

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule("texts").addDeserializer(String.class, new PlainText()));
  }

  /** Texts in NFC; NUL and other control characters except line breaks and tabs are refused. */
  private static final class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getValueAsString();
      if (text == null) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      if (text.chars().anyMatch(PlainText::isRefused)) {
        throw new CodedException(
            java.util.List.of(
                new Problem(
                    KernelError.VALUE_MALFORMED,
                    java.util.List.of(parser.currentName() == null ? "" : parser.currentName(), ""),
                    null,
                    null,
                    parser.currentName())));
      }
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isRefused(int character) {
      return Character.isISOControl(character)
          && character != '\n'
          && character != '\r'
          && character != '\t';
    }
  }
}
