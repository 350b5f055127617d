package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files from elsewhere are those that front-end/copy.mjs took from the locked packages. */
class VendorFilesTest {

  private static final String FOLDER = "/static/vendor/";

  @Test
  void everyFileHasTheHashThatIsWrittenDown() throws Exception {
    PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    TreeMap<String, String> written = new TreeMap<>();
    resources
        .getResource("classpath:" + FOLDER + "SHA256SUMS")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> written.put(line.substring(66), line.substring(0, 64)));
    TreeMap<String, String> found = new TreeMap<>();
    for (Resource file : resources.getResources("classpath:" + FOLDER + "**/*.*")) {
      add(found, file);
    }
    for (Resource file : resources.getResources("classpath:" + FOLDER + "*/LICENSE")) {
      add(found, file);
    }
    assertThat(found).hasSizeGreaterThan(10).isEqualTo(written);
  }

  private static void add(TreeMap<String, String> found, Resource file) throws Exception {
    String address = file.getURL().toString();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
    found.put(
        address.substring(address.indexOf(FOLDER) + FOLDER.length()),
        HexFormat.of().formatHex(hash));
  }
}
