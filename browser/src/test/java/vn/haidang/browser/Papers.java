package vn.haidang.browser;

import java.nio.file.Files;
import java.nio.file.Path;

/** The documents that people hand in. */
final class Papers {

  private Papers() {}

  /** The 2018 plan of Hải Phòng where it lies beside the checkout, else the sample's amendment. */
  static Path plan() {
    for (Path folder = Program.checkout(); folder != null; folder = folder.getParent()) {
      Path plan = folder.resolve("shared/data/plan/000_c1859f49c6416e15.txt");
      if (Files.exists(plan)) {
        return plan;
      }
    }
    System.out.println("the 2018 plan is not beside the checkout; the sample stands for it");
    return amendment();
  }

  /** The second edition of the sample that a first start loads. */
  static Path amendment() {
    return Program.checkout().resolve("samples/amendment/ke-hoach-mau-2018-sua-doi.md");
  }
}
