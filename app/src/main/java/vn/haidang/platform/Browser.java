package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where a request comes from.
 *
 * @param address of the network
 * @param device what the browser says of itself
 */
record Browser(String address, String device) {

  static Browser of(HttpServletRequest request) {
    return new Browser(
        request.getRemoteAddr(), Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
  }
}
