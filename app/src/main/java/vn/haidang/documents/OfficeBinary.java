package vn.haidang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Files of the Office before 2007, and encrypted ones of any age: a small file system in one file.
 */
final class OfficeBinary {

  private OfficeBinary() {}

  static Content read(byte[] bytes) throws Refusal, IOException {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = unlocked(files);
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return DocFile.read(root);
      }
      if (XlsFile.isIn(root)) {
        return XlsFile.read(root);
      }
      throw new Refusal("documents.unsupported-office");
    }
  }

  /** The sheets of a workbook with the values their cells hold. */
  static List<Workbook.Sheet> sheets(byte[] bytes) throws Refusal, IOException {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = unlocked(files);
      if (!XlsFile.isIn(root)) {
        throw new Refusal("documents.no-workbook");
      }
      return XlsFile.values(root);
    }
  }

  private static DirectoryNode unlocked(POIFSFileSystem files) throws Refusal {
    DirectoryNode root = files.getRoot();
    if (root.hasEntryCaseInsensitive("EncryptedPackage")
        || root.hasEntryCaseInsensitive("EncryptionInfo")) {
      throw new Refusal("documents.encrypted");
    }
    return root;
  }
}
