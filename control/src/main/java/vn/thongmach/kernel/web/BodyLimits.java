package vn.thongmach.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ProblemWriter;

/**
 * Limits request bodies, by the announced length at once and by the bytes read where none is
 * announced: files for import 64 MiB, alerts of Alertmanager 10 MiB, pictures of ballots 5 MiB,
 * files of ballots 8 MiB, everything else 1 MiB. The event listener has a limit and an error body
 * of its own. Comes after the security chains: nobody unknown gets this far.
 */
@Component
@Order(0)
class BodyLimits extends OncePerRequestFilter {

  static final long JSON_BYTES = 1L << 20;
  static final long ALERTS_BYTES = 10L << 20;
  static final long IMPORT_BYTES = 64L << 20;

  /** Part headers around the file of an import. */
  private static final long MULTIPART_MARGIN_BYTES = 64L << 10;

  private static final String IMPORTS = "/api/inventory/imports";
  private static final String LISTS = "/api/imports/";
  private static final String EVENT_LISTENER = "/eventListener/";
  private static final String ALERTS = "/api/intake/alertmanager";

  /** A picture of a ballot is taken with a telephone. */
  private static final Pattern PICTURES = Pattern.compile("/api/elections/[^/]+/pictures/[^/]+");

  static final long PICTURE_BYTES = 5L << 20;

  private static final Pattern BALLOTS = Pattern.compile("/api/elections/[^/]+/entries/file");

  static final long BALLOTS_BYTES = 8L << 20;

  private final ProblemWriter problems;

  BodyLimits(ProblemWriter problems) {
    this.problems = problems;
  }

  private static boolean isFile(String address) {
    return address.equals(IMPORTS) || address.startsWith(LISTS);
  }

  private static long limit(String address) {
    if (isFile(address)) {
      return IMPORT_BYTES + MULTIPART_MARGIN_BYTES;
    }
    if (address.equals(ALERTS)) {
      return ALERTS_BYTES;
    }
    if (BALLOTS.matcher(address).matches()) {
      return BALLOTS_BYTES;
    }
    return PICTURES.matcher(address).matches() ? PICTURE_BYTES : JSON_BYTES;
  }

  static long megabytes(long bytes) {
    return bytes >> 20;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(EVENT_LISTENER);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limit(request.getRequestURI());
    if (request.getContentLengthLong() > limit) {
      problems.write(request, response, Problem.of(KernelError.BODY_TOO_LARGE, megabytes(limit)));
      return;
    }
    try {
      chain.doFilter(
          isFile(request.getRequestURI()) ? request : new LimitedRequest(request, limit), response);
    } catch (BodyTooLargeException tooLarge) {
      problems.write(request, response, tooLarge.problem());
    }
  }

  private static final class LimitedRequest extends HttpServletRequestWrapper {
    private final long limitBytes;

    LimitedRequest(HttpServletRequest request, long limitBytes) {
      super(request);
      this.limitBytes = limitBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), limitBytes);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream body;
    private final long limitBytes;
    private long readBytes;

    LimitedStream(ServletInputStream body, long limitBytes) {
      this.body = body;
      this.limitBytes = limitBytes;
    }

    @Override
    public int read() throws IOException {
      int value = body.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = body.read(target, offset, length);
      count(read);
      return read;
    }

    private void count(int read) throws IOException {
      readBytes += Math.max(0, read);
      if (readBytes > limitBytes) {
        throw new BodyTooLargeException(limitBytes);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
