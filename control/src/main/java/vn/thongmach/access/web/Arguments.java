package vn.thongmach.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thongmach.access.AccessError;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Scopes;
import vn.thongmach.access.Sender;
import vn.thongmach.kernel.CodedException;

/** Lets controllers take the Scope, Sender or Actor of the request as a parameter. */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

  private final ObjectProvider<Scopes> scopes;

  Arguments(ObjectProvider<Scopes> scopes) {
    this.scopes = scopes;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new OfActor());
  }

  private final class OfActor implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      Class<?> type = parameter.getParameterType();
      return type == Scope.class || type == Sender.class || type == Actor.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
      if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
        throw new CodedException(AccessError.UNAUTHENTICATED);
      }
      if (parameter.getParameterType() == Scope.class) {
        return scopes.getObject().of(actor);
      }
      return parameter.getParameterType() == Sender.class ? actor.sender() : actor;
    }
  }
}
