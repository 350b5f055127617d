package vn.haidang.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The gate in front of all endpoints. */
@Configuration(proxyBeanMethods = false)
class Security implements WebMvcConfigurer {

  /**
   * Nothing from elsewhere, nothing inline, in no frame. Pictures may stand in styles as data
   * (Bootstrap's arrows).
   */
  static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String NO_FEATURES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

  @Bean
  SecurityFilterChain gate(
      HttpSecurity http,
      EndpointRules rules,
      SessionCookie sessions,
      BrowserTokens formTokens,
      Refusals refusals,
      Idempotency idempotency,
      Tokens tokens,
      ProblemAnswers answers,
      Settings settings,
      MultipartConfigElement uploads) {
    var readable = new ReadableRequests(answers, settings, uploads.getMaxRequestSize());
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.ignoringRequestMatchers(OutsideSignOutPages.TOLD)
                .csrfTokenRepository(formTokens)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(Assets.PATTERNS)
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/*")
                .permitAll()
                .anyRequest()
                .access(rules))
        .addFilterBefore(readable.fields(), CsrfFilter.class)
        .addFilterBefore(new BearerGate(tokens, answers), CsrfFilter.class)
        .addFilterAfter(readable.contents(), AuthorizationFilter.class)
        .addFilterAfter(new OnceFilter(idempotency), AuthorizationFilter.class)
        .exceptionHandling(
            thrown -> thrown.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_FEATURES))
                .crossOriginOpenerPolicy(policy ->
                    policy.policy(
                        org.springframework.security.web.header.writers
                            .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                            .SAME_ORIGIN))
                .httpStrictTransportSecurity(
                    hsts -> hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds())))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * Nobody is authenticated behind our back: without this bean Spring Boot would make a user with a
   * printed password.
   */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new IllegalStateException("sign-in goes through SignIn");
    };
  }

  @Override
  public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignedInParameter());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new NumberOrNone());
  }

  /** Part of the gate, behind the decision who may: hence no bean, which would be put before it. */
  private static final class OnceFilter extends OncePerRequestFilter {

    private final Idempotency idempotency;

    OnceFilter(Idempotency idempotency) {
      this.idempotency = idempotency;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      idempotency.once(request, response, chain);
    }
  }
}
