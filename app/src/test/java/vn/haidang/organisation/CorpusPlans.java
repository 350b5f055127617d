package vn.haidang.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.Reading;
import vn.haidang.documents.ReadingLimits;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.PlanCompiler;
import vn.haidang.testing.SharedDocuments;

/** The text documents of ../shared, compiled. */
final class CorpusPlans {

  private CorpusPlans() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SharedDocuments.file("corpus/docs"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  static CompiledPlan compile(Path file) throws IOException {
    Reading reading =
        new DocumentReader(ReadingLimits.STANDARD)
            .read(file.getFileName().toString(), Files.readAllBytes(file));
    if (reading instanceof Reading.Readable readable) {
      return PlanCompiler.compile(readable.source());
    }
    throw new IllegalStateException(file + " is not readable");
  }
}
