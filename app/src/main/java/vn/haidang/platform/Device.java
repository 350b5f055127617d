package vn.haidang.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Browser and system in a few words, from what a browser says of itself. Enough to tell one's own
 * telephone from a stranger's computer; browsers lie, so nothing rests on it.
 */
final class Device {

  /** In order: Edge and Opera also call themselves Chrome, and everybody Safari. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("coc_coc_browser", "Cốc Cốc");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    BROWSERS.put("curl/", "curl");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Device() {}

  /** {@code Chrome · Android}; empty where nothing is recognised. */
  static String name(String userAgent) {
    return Stream.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private static @Nullable String first(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
