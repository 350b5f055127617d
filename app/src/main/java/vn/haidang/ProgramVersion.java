package vn.haidang;

import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = HaiDang.class.getPackage().getImplementationVersion();
    return new String[] {"haidang " + (version == null ? "-" : version)};
  }
}
