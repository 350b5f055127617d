package vn.haidang.platform;

import java.nio.file.Path;
import java.util.List;

/**
 * What the user asked for when he started the program.
 *
 * @param plans documents to take in, absolute, in the order given
 * @param demo whether to make one account for each role
 */
public record StartOptions(List<Path> plans, boolean demo) {

  public StartOptions {
    plans = plans.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
  }
}
