package vn.thongmach.kernel.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;

/** Languages and parameter types of the API. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(ReaderLanguage.SUPPORTED);
    resolver.setDefaultLocale(ReaderLanguage.VIETNAMESE);
    return resolver;
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new PeriodOfText());
  }

  private static final class PeriodOfText implements Converter<String, Period> {
    @Override
    public Period convert(String text) {
      return Period.parse(text);
    }
  }
}
