package vn.thongmach.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.thongmach.access.AccessError;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Scope;
import vn.thongmach.access.model.KeptAnswers;
import vn.thongmach.access.model.KeptAnswers.KeptAnswer;
import vn.thongmach.kernel.KernelError;

/**
 * A changing request with the header {@code Idempotency-Key} is done once however often it is sent:
 * the key, who sent it, what was asked and what was answered are written in the transaction of the
 * change. Sent again within thirty days it gets that answer. Refusals are not kept, for they
 * changed nothing. Comes after the security chains and the limits of bodies.
 */
@Component
@Order(1)
class RepeatableRequests extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  static final Duration KEPT = Duration.ofDays(30);

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{16,64}");
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

  private final KeptAnswers answers;
  private final PlatformTransactionManager transactions;
  private final Refusals refusals;
  private final Clock clock;

  RepeatableRequests(
      KeptAnswers answers,
      PlatformTransactionManager transactions,
      Refusals refusals,
      Clock clock) {
    this.answers = answers;
    this.transactions = transactions;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    Optional<Actor> actor = actor();
    if (key == null || actor.isEmpty() || !CHANGING.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else if (!WELL_FORMED.matcher(key).matches()) {
      refusals.refuse(request, response, AccessError.IDEMPOTENCY_KEY_MALFORMED);
    } else if (!isCommand(request)) {
      refusals.refuse(request, response, AccessError.IDEMPOTENCY_KEY_NOT_HERE);
    } else {
      try {
        once(new SentBody(request), response, chain, actor.get(), key);
      } catch (PessimisticLockingFailureException waiting) {
        refusals.refuse(request, response, AccessError.REQUEST_UNDER_WAY);
      } catch (DataAccessException | TransactionException noDatabase) {
        logger.warn("A request with a key could not be taken", noDatabase);
        refusals.refuse(request, response, KernelError.UNAVAILABLE);
      }
    }
  }

  private void once(
      SentBody request, HttpServletResponse response, FilterChain chain, Actor actor, String key)
      throws ServletException, IOException {
    Scope self = new Scope(actor.id(), actor.name(), actor.role(), false, Set.of());
    String hash = hash(request);
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    Optional<KeptAnswer> earlier = Optional.empty();
    try {
      if (answers.take(self, key, hash, clock.instant())) {
        chain.doFilter(request, answer);
        finish(self, key, hash, answer, transaction);
      } else {
        earlier = answers.find(self, key);
        transactions.commit(transaction);
      }
    } finally {
      if (!transaction.isCompleted()) {
        transactions.rollback(transaction);
      }
    }
    if (earlier.isPresent()) {
      again(request, response, earlier.get(), hash);
    } else {
      answer.copyBodyToResponse();
    }
  }

  /** Keeps what was answered together with what was changed; of a refusal nothing. */
  private void finish(
      Scope self,
      String key,
      String hash,
      ContentCachingResponseWrapper answer,
      TransactionStatus transaction) {
    if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
      transactions.rollback(transaction);
      return;
    }
    String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    answers.answered(
        self, key, new KeptAnswer(hash, answer.getStatus(), answer.getContentType(), body));
    answers.deleteBefore(self, clock.instant().minus(KEPT));
    transactions.commit(transaction);
  }

  private void again(
      HttpServletRequest request, HttpServletResponse response, KeptAnswer kept, String hash)
      throws IOException {
    if (!kept.requestHash().equals(hash)) {
      refusals.refuse(request, response, AccessError.IDEMPOTENCY_KEY_REUSED);
      return;
    }
    response.setStatus(kept.status());
    response.setHeader(REPLAYED, "true");
    if (kept.contentType() != null) {
      response.setContentType(kept.contentType());
      response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Changes of the API with a JSON body or none; files and sign-in are none. */
  private static boolean isCommand(HttpServletRequest request) {
    String path = request.getRequestURI();
    String type = request.getContentType();
    return path.startsWith("/api/")
        && !path.equals("/api/sign-in")
        && !path.equals("/api/sign-out")
        && (type == null || type.startsWith(MediaType.APPLICATION_JSON_VALUE));
  }

  private static Optional<Actor> actor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  private static String hash(SentBody request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String query = request.getQueryString();
      String place =
          request.getMethod() + ' ' + request.getRequestURI() + (query == null ? "" : '?' + query);
      digest.update((place + '\n').getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(request.body()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
