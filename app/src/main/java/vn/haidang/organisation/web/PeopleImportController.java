package vn.haidang.organisation.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.PeopleImport;
import vn.haidang.organisation.UnitImport;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.UploadedName;

/** "Nhập người từ tệp": a file is tried, shown row by row, and then taken in. */
@Controller
@Needs(Permission.KEEP_POSTS)
class PeopleImportController {

  private static final int LARGEST = 4_000_000;

  private final PeopleImport imports;

  PeopleImportController(PeopleImport imports) {
    this.imports = imports;
  }

  @GetMapping("/people/import")
  Screen form() {
    return screen(null, "", "", null);
  }

  @PostMapping("/people/import")
  @AsksForUnitsItself("PeopleImport, for the unit of each row")
  Screen tryOut(@RequestParam(required = false) @Nullable MultipartFile file, SignedIn user)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return screen(null, "", "", Problem.of("organisation.file-missing"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (file.getSize() > LARGEST) {
      return screen(null, "", "", Problem.of("organisation.file-too-large", LARGEST / 1_000_000))
          .status(HttpStatus.CONTENT_TOO_LARGE);
    }
    String name = UploadedName.of(file, "can-bo.csv");
    try {
      UnitImport.Text text = UnitImport.Text.of(name, file.getBytes());
      return screen(imports.preview(List.of(text), user), name, text.content(), null);
    } catch (RefusedException e) {
      return screen(null, "", "", e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping("/people/import/take")
  @AsksForUnitsItself("PeopleImport, for the unit of each row")
  View take(
      @RequestParam(defaultValue = "can-bo.csv") String name,
      @RequestParam(defaultValue = "") String content,
      SignedIn user) {
    PeopleImport.Result result = imports.importAll(of(name, content), user);
    if (!result.errors().isEmpty() || content.isBlank()) {
      return screen(result, name, content, null).status(HttpStatus.CONFLICT);
    }
    return Redirect.to("/people")
        .saying(
            "people.import.done",
            result.lines().size(),
            result.count(PeopleImport.Effect.PERSON_ENTERED),
            result.count(PeopleImport.Effect.POST_GIVEN));
  }

  private static List<UnitImport.Text> of(String name, String content) {
    return List.of(new UnitImport.Text(name, content));
  }

  private static Screen screen(
      PeopleImport.@Nullable Result result,
      String name,
      String content,
      @Nullable Problem problem) {
    return Screen.of(
        "organisation/people-import.jte", new PeopleImportPage(result, name, content, problem));
  }
}
