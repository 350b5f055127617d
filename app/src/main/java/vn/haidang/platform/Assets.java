package vn.haidang.platform;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts, fonts and pictures. Their addresses carry a hash of their content ({@code
 * /app-5f3c….css}), so a browser may keep them for a year and still sees a new one at once.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

  /** What is served without signing in, from {@code static/} only. */
  static final String[] PATTERNS = {"/*.css", "/*.js", "/*.svg", "/vendor/**"};

  private final ObjectProvider<ResourceUrlProvider> addresses;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Assets(ObjectProvider<ResourceUrlProvider> addresses) {
    this.addresses = addresses;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, "classpath:/static/", "/*.css", "/*.js", "/*.svg");
    serve(registry, "classpath:/static/vendor/", "/vendor/**");
  }

  private static void serve(ResourceHandlerRegistry registry, String folder, String... patterns) {
    registry
        .addResourceHandler(patterns)
        .addResourceLocations(folder)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  /**
   * The address of a file below {@code static/}.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  String address(String file) {
    return known.computeIfAbsent(file, this::find);
  }

  private String find(String file) {
    String address = addresses.getObject().getForLookupPath("/" + file);
    if (address == null || address.equals("/" + file)) {
      throw new IllegalArgumentException("no file static/" + file);
    }
    return address;
  }
}
