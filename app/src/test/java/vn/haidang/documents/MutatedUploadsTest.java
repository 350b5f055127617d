package vn.haidang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.haidang.testing.SharedDocuments;

/**
 * Real files, damaged at random but always in the same way: each is read or refused, none is
 * thrown.
 */
class MutatedUploadsTest {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final List<String> FILES =
      List.of(
          "041-laocai-sct-kh-2242-2026.docx",
          "043-ttg-ct-07-2012.docx",
          "049-dakhoa-chitieu-2019-2020-pdf.pdf",
          "055-donduong-chitieuNN-2020-xlsx.xlsx",
          "061-hanoi-15-qd-ubnd-2010-doc.doc",
          "063-dongthap-thpt-kh-2026-docx.docx",
          "065-lienchieu-chitieu-kh-2024.csv",
          "057-haiduong-nq-khdautu-2009.txt");

  @Test
  void fiveHundredDamagedFilesAreReadOrRefused() throws IOException {
    readAll(500, 20180110);
  }

  @Test
  @Tag("long")
  void tenThousandDamagedFilesAreReadOrRefused() throws IOException {
    readAll(10_000, 20270101);
  }

  private static void readAll(int count, long seed) throws IOException {
    var reader = new DocumentReader(ReadingLimits.STANDARD);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      Path file = SharedDocuments.file("corpus/docs/" + FILES.get(i % FILES.size()));
      byte[] bytes = mutated(Files.readAllBytes(file), random);
      Duration before = usedByProcessors();
      assertThat(reader.read("x", bytes)).as("file %d of seed %d", i, seed).isNotNull();
      assertThat(usedByProcessors().minus(before))
          .as("processor time of file %d of seed %d", i, seed)
          .isLessThan(LONGEST);
    }
  }

  /** Of the processors and not on the clock: other programs do not make a file slower. */
  private static Duration usedByProcessors() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    byte[] out = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        for (int i = random.nextInt(1, 200); i > 0; i--) {
          out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
      }
      case 1 -> out = Arrays.copyOf(out, random.nextInt(out.length));
      case 2 -> {
        int from = random.nextInt(out.length);
        Arrays.fill(out, from, Math.min(out.length, from + random.nextInt(2_000)), (byte) 0xff);
      }
      default -> {
        int length = Math.min(out.length / 3, random.nextInt(1, 5_000));
        int from = random.nextInt(out.length - length);
        int to = random.nextInt(out.length - length);
        System.arraycopy(bytes, from, out, to, length);
      }
    }
    return out;
  }
}
