package vn.thongmach.kernel.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageNonce;

/**
 * Serves the console. Its one page answers at every address the console routes by itself, each time
 * with a fresh nonce and with the mark of a sample where the data are one; files below {@code
 * /assets} carry a hash in their names and may be kept for a year.
 */
@Hidden
@Controller
class ConsolePages implements WebMvcConfigurer {

  private static final String FILES = "classpath:/static/";
  private static final String NONCE_PLACE = "__CSP_NONCE__";
  private static final String SAMPLE_PLACE = "__SAMPLE__";
  private static final Duration LONG = Duration.ofDays(365);
  private static final Duration SHORT = Duration.ofHours(1);

  private final Optional<String> page;

  ConsolePages(@Value("${thongmach.sample:false}") boolean sample) throws IOException {
    Resource file = new ClassPathResource("static/index.html");
    page =
        file.exists()
            ? Optional.of(
                file.getContentAsString(StandardCharsets.UTF_8)
                    .replace(SAMPLE_PLACE, Boolean.toString(sample)))
            : Optional.empty();
  }

  @GetMapping({
    "/",
    "/index.html",
    "/sign-in",
    "/my-work/**",
    "/commitments/**",
    "/alarms/**",
    "/network/**",
    "/organisation/**",
    "/administration/**",
    "/overview/**",
    "/field/**",
    "/notices/**"
  })
  ResponseEntity<String> page(HttpServletRequest request) {
    String text = page.orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(text.replace(NONCE_PLACE, PageNonce.of(request)));
  }

  /** The service worker; browsers ask for it anew each time, so that a newer console is noticed. */
  @GetMapping(path = "/sw.js", produces = "text/javascript")
  ResponseEntity<Resource> serviceWorker() {
    return asked("sw.js", new MediaType("text", "javascript", StandardCharsets.UTF_8));
  }

  /** What a phone shows of the console once it is installed. */
  @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
  ResponseEntity<Resource> manifest() {
    return asked("manifest.webmanifest", new MediaType("application", "manifest+json"));
  }

  private static ResponseEntity<Resource> asked(String name, MediaType type) {
    Resource file = new ClassPathResource("static/" + name);
    if (!file.exists()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).body(file);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(LONG).cachePublic().immutable());
    registry
        .addResourceHandler("/icon.svg")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.maxAge(SHORT).cachePublic());
  }
}
