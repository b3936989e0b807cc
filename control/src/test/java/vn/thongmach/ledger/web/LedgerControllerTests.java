package vn.thongmach.ledger.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.thongmach.access.Scope;
import vn.thongmach.ledger.Ledger;
import vn.thongmach.ledger.Proof;
import vn.thongmach.ledger.Verification;

class LedgerControllerTests {

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new LedgerController(new FixedLedger()))
          .setCustomArgumentResolvers(new TestScope())
          .build();

  @Test
  void answersTheCheckpointAsText() throws Exception {
    mvc.perform(get("/api/ledger/checkpoint"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/plain;charset=UTF-8"))
        .andExpect(content().string("thongmach/test\n1\nAA==\n\n— thongmach/test AA==\n"));
  }

  @Test
  void answersTheVerifierKeyAsALine() throws Exception {
    mvc.perform(get("/api/ledger/verifier-key"))
        .andExpect(status().isOk())
        .andExpect(content().string("thongmach/test+00000000+AA==\n"));
  }

  private static final class TestScope implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Scope.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer container,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      return Scope.system("test");
    }
  }

  private static final class FixedLedger implements Ledger {

    @Override
    public long openBatch(Scope scope) {
      return 1;
    }

    @Override
    public void sealIfDue(Scope scope) {}

    @Override
    public Optional<Proof> proof(Scope scope, String table, String rowId, long batch) {
      return Optional.empty();
    }

    @Override
    public String checkpoint(Scope scope) {
      return "thongmach/test\n1\nAA==\n\n— thongmach/test AA==\n";
    }

    @Override
    public String checkpointOfAll(Scope scope) {
      return checkpoint(scope);
    }

    @Override
    public List<byte[]> consistency(Scope scope, long older, long newer) {
      return List.of();
    }

    @Override
    public String verifierKey(Scope scope) {
      return "thongmach/test+00000000+AA==";
    }

    @Override
    public Verification verify(Scope scope, Optional<String> checkpointNote) {
      return new Verification.Intact(0, 0, 0, "", 0, 0);
    }
  }
}
