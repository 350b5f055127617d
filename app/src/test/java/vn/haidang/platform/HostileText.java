package vn.haidang.platform;

import java.util.List;
import java.util.stream.Stream;

/** What nobody means and somebody sends, as it stands percent-encoded in an address or a form. */
final class HostileText {

  private HostileText() {}

  /** What fits into an address. */
  static final List<String> SHORT =
      List.of(
          "",
          "%20%20",
          "%00",
          "a%00b",
          "%FF",
          "%C3%28",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "%E2%80%8F%E2%80%AE",
          "%EF%BF%BE",
          "-1",
          "0",
          "1",
          "1e9",
          "1.5",
          "NaN",
          "2147483648",
          "9223372036854775807",
          "999999999",
          "999999999999999999",
          "99999999999999999999",
          "1E999999999",
          "2026-13-45",
          "2026-02-30",
          "0000-01-01",
          "-0001-01-01",
          "9999-12-31",
          "%2B999999-01-01",
          "%2B999999999-12-31",
          "999999",
          "9999",
          "0000",
          "9999-12",
          "%2B999999999-01",
          "2026-99",
          "9999999999-01-01..9999999999-01-01",
          "NULL",
          "undefined",
          "true",
          "'",
          "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
          "%25",
          "_",
          "%5C",
          "%5C%25_",
          "%27)%3B--",
          "a%20%26%20!%7C(%3A*",
          "%2F..%2F..%2Fetc%2Fpasswd",
          "https%3A%2F%2Fexample.com%2F",
          "%2F%2Fexample.com",
          "a%0D%0ASet-Cookie%3A%20x%3D1",
          "1-1",
          "1%3A1",
          "1.1",
          "1.2147483648",
          "a.b.c",
          "%23",
          "%2C%2C%2C",
          "%3B",
          "%7B0%7D%7B",
          "%5B1%5D",
          "00000000-0000-0000-0000-000000000000",
          "%D9%A1%D9%A2%D9%A3",
          "%EF%BC%91",
          "x".repeat(300),
          "9".repeat(300),
          "x".repeat(5_000));

  /** What fits into a form only. */
  static final List<String> ALL =
      Stream.concat(
              SHORT.stream(),
              Stream.of("x".repeat(100_000), "9".repeat(100_000), "%E1%BB%87%20".repeat(20_000)))
          .toList();

  /** Values of a member of JSON, as they stand in the text. */
  static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "1e999999999",
          "99999999999999999999",
          "2147483648",
          "999999999",
          "\"\"",
          "\"  \"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"😀\"",
          "\"-1\"",
          "\"0\"",
          "\"1\"",
          "\"NaN\"",
          "\"1e9\"",
          "\"1E999999999\"",
          "\"99999999999999999999\"",
          "\"2147483648\"",
          "\"2026-13-45\"",
          "\"0000-01-01\"",
          "\"+999999-01-01\"",
          "\"+999999999-12-31\"",
          "\"9999-12-31\"",
          "\"9999-12\"",
          "\"NULL\"",
          "\"'%_\\\\\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"" + "x".repeat(300) + "\"",
          "\"" + "x".repeat(100_000) + "\"",
          "[]",
          "[null]",
          "[[]]",
          "[1]",
          "[\"\\u0000\"]",
          "{}",
          "{\"a\":1}",
          "{\"\\u0000\":\"x\"}",
          "[{}]",
          "[".repeat(600) + "]".repeat(600));

  /** Bodies that are no JSON, or not the one that is waited for. */
  static final List<String> BODIES =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "\"x\"",
          "1",
          "{}",
          "{\"a\":1,\"a\":2}",
          "{\"khong-co\":1}",
          "{} x",
          "[".repeat(5_000),
          "{\"a\":".repeat(2_000),
          "{\"a\":" + "9".repeat(100_000) + "}");
}
