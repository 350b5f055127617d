package vn.haidang.organisation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Console;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * Gives the accounts for trying the program out ({@code --demo}) posts in the units of Hải Phòng,
 * where there is nobody yet: what somebody may do follows from his post.
 */
@Component
@Order(16)
class FirstPeople implements StartStep {

  private static final String MODULE = "organisation";
  private static final String FOLDER = "samples/hai-phong/people";

  private final PeopleImport imports;
  private final People people;
  private final UnitStagingStore units;
  private final Settings settings;

  FirstPeople(PeopleImport imports, People people, UnitStagingStore units, Settings settings) {
    this.imports = imports;
    this.people = people;
    this.units = units;
    this.settings = settings;
  }

  @Override
  public void start(StartOptions options, Console console) {
    Path folder = settings.home().resolve(FOLDER);
    boolean ofHaiPhong = units.findByKey("hp:vp-ubnd").isPresent();
    if (options.demo()
        && ofHaiPhong
        && people.listNamed("").isEmpty()
        && Files.isDirectory(folder)) {
      PeopleImport.Result result = imports.importAll(FirstUnits.read(folder), null);
      if (!result.errors().isEmpty()) {
        throw new IllegalStateException("the shipped people do not import: " + result.errors());
      }
      console.say(
          MODULE,
          "people.demo",
          Integer.toString(result.count(PeopleImport.Effect.PERSON_ENTERED)));
    }
  }
}
