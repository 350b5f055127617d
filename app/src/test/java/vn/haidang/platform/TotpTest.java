package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  /** RFC 6238 appendix B, SHA-1; ours are the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void theCodesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void aCodeCountsForItsStepAndItsNeighboursOnly() {
    Instant now = Instant.ofEpochSecond(1_111_111_111);
    long step = Totp.step(now);
    assertThat(Totp.findStep(SECRET, Totp.code(SECRET, step - 1), now)).hasValue(step - 1);
    assertThat(Totp.findStep(SECRET, "050 471", now)).hasValue(step);
    assertThat(Totp.findStep(SECRET, Totp.code(SECRET, step + 1), now)).hasValue(step + 1);
    assertThat(Totp.findStep(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
    assertThat(Totp.findStep(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
    for (String wrong : new String[] {"", "50471", "0504710", "o50471", "05047l"}) {
      assertThat(Totp.findStep(SECRET, wrong, now)).as(wrong).isEqualTo(OptionalLong.empty());
    }
  }

  /** RFC 4648 section 10, without padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
  void theSecretIsWrittenInLettersAndDigits(String text, String written) {
    assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
  }

  @Test
  void aReaderOfSquareCodesReadsWhatWasDrawn() throws Exception {
    String address = Totp.address(SECRET, SecondFactor.ISSUER, "nguyenvan.an");
    SquareCode square = SquareCode.of(address);
    int modules = square.size() - 8;
    BitMatrix seen = new BitMatrix(modules);
    for (MatchResult run : RUN.matcher(square.path()).results().toList()) {
      int x = Integer.parseInt(run.group(1)) - 4;
      int y = Integer.parseInt(run.group(2)) - 4;
      seen.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
    }
    assertThat(new Decoder().decode(seen).getText())
        .isEqualTo(address)
        .isEqualTo(
            "otpauth://totp/H%E1%BA%A3i%20%C4%90%C4%83ng:nguyenvan.an?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=H%E1%BA%A3i%20%C4%90%C4%83ng&algorithm=SHA1&digits=6&period=30");
  }
}
