package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.Checkout;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Role;
import vn.haidang.platform.Setting;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Whom a first start enters: the holders of posts of the shipped city, for trying out. */
@ApplicationTest
class FirstPeopleTest {

  @Autowired private ApplicationContext context;
  @Autowired private PeopleImport imports;
  @Autowired private People people;
  @Autowired private UnitStagingStore staging;
  @Autowired private UnitImport units;
  @Autowired private Settings settings;

  @Test
  void holdersOfPostsAreEnteredOnceForADemonstrationOfTheShippedCity() {
    for (Role role : Role.values()) {
      Visitor.signedIn(context, role);
    }
    start(true);
    assertThat(people.listNamed("")).as("without the city's units").isEmpty();

    Path city = Checkout.root().resolve("samples/hai-phong");
    assertThat(units.importAll(FirstUnits.read(city)).errors()).isEmpty();
    start(false);
    assertThat(people.listNamed("")).as("nobody asked for a demonstration").isEmpty();

    start(true);
    int entered = people.listNamed("").size();
    assertThat(entered).isPositive();
    start(true);
    assertThat(people.listNamed("")).as("started again").hasSize(entered);
  }

  private void start(boolean demo) {
    Settings here = settings.with(Setting.HOME, Checkout.root().toString());
    new FirstPeople(imports, people, staging, here)
        .start(new StartOptions(List.of(), demo), silent());
  }

  private static Console silent() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Console(new ConsoleText(MessageFiles.VIETNAMESE), nowhere, nowhere);
  }
}
