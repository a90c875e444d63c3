package app.qingtian.identity.web;

import app.qingtian.identity.Demand;
import app.qingtian.identity.People;
import app.qingtian.identity.Secrets;
import app.qingtian.identity.Tokens;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Which door leads where: files for everybody, the API by token, pages by cookie. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; manifest-src 'self'";

    private static final String NEITHER = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
            + "browsing-topics=(), display-capture=(), publickey-credentials-get=(self)";

    private final Spoken problems;

    SecurityRules(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = new Spoken(problems);
    }

    /** Files carry their own cache headers and no cookie, so that every browser and proxy may keep them. */
    @Bean
    @Order(1)
    SecurityFilterChain openFiles(HttpSecurity http) {
        return bare(http)
                .securityMatcher("/assets/**", "/webjars/**", "/favicon.ico", "/robots.txt", "/health/**", "/metrics")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(it -> it.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiByToken(HttpSecurity http, Tokens tokens, People people, Clock clock) {
        var refusal = new ApiRefusal(problems);
        return bare(http)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(it -> it.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new TokenDoor(tokens, people, clock, refusal), AuthorizationFilter.class)
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/v1/public/**", "/api/openapi.json", "/api/openapi.json/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/calendars/*/due", "/api/v1/calendars/*/worked")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(Doors.MAY_READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(Doors.MAY_READ)
                        .requestMatchers(
                                "/api/v1/me/tokens/**",
                                "/api/v1/me/sessions/**",
                                "/api/v1/me/passkeys/**",
                                "/api/v1/people/*/aid")
                        .hasAuthority(Doors.MAY_ADMINISTER)
                        .anyRequest()
                        .hasAuthority(Doors.MAY_WRITE))
                .build();
    }

    /** No request is a log-in to Spring, so none may change the proof under the forms that other tabs hold. */
    @Bean
    @Order(3)
    SecurityFilterChain pagesByCookie(HttpSecurity http, Sessions sessions, Demand demand) {
        var refusal = new PageRefusal(problems);
        return bare(http)
                .csrf(it -> it.csrfTokenRepository(new CsrfCookie())
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new CookieDoor(sessions, demand), CsrfFilter.class)
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/work", "/work/**")
                        .hasAuthority(Doors.SETTLED)
                        .requestMatchers(PasswordPage.PATH, AuthenticatorPage.PATH, AuthenticatorPage.PATH + "/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Nobody comes in by Spring's own door; its presence keeps Spring from making up a user. */
    @Bean
    AuthenticationManager noOtherDoor() {
        return authentication -> {
            throw new AuthenticationServiceException("log in at /login or use an API token");
        };
    }

    /** All nodes sign the places in a list with the same key, so that the next page may come from another node. */
    @Bean
    static byte[] cursorKey(Secrets secrets) {
        return secrets.key("cursor");
    }

    private static HttpSecurity bare(HttpSecurity http) {
        return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(NEITHER))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }
}
