package vn.haidang.platform;

import org.springframework.web.multipart.MultipartFile;

/** What a file that came with a form is called. */
public final class UploadedName {

  private UploadedName() {}

  /**
   * Its name as the browser gave it.
   *
   * @param nameless what it is called where the browser gave none
   */
  public static String of(MultipartFile file, String nameless) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank() ? nameless : name;
  }
}
