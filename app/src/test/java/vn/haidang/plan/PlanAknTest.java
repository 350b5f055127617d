package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.Reading;
import vn.haidang.documents.ReadingLimits;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.PlanCompiler;
import vn.haidang.kernel.legaltext.Task;
import vn.haidang.testing.SharedDocuments;

class PlanAknTest {

  /** Akoma Ntoso 3.0, release of 30 March 2017 (OASIS, CC BY 4.0), out of a test dependency. */
  private static final String STANDARD = "/xsd/akomantoso30.xsd";

  /** The part of it that a plan uses, narrower than the standard. */
  private static final String PROFILE = "/akn-profile.xsd";

  @Test
  void everyRealDocumentIsValidAgainstOurProfileOfTheStandard() throws Exception {
    var invalid = new ArrayList<String>();
    Validator validator = validator(PROFILE);
    for (Path file : documents()) {
      try {
        validator.validate(new StreamSource(new StringReader(akn(compiled(file)))));
      } catch (SAXException e) {
        invalid.add(file.getFileName() + ": " + e.getMessage());
      }
    }
    assertThat(invalid).isEmpty();
  }

  @Test
  void theReferencePlanBearsItsOwnAddresses() throws Exception {
    CompiledPlan plan = compiled(SharedDocuments.referencePlan());
    String akn = akn(plan);
    validator(STANDARD).validate(new StreamSource(new StringReader(akn)));
    List<String> ids = plan.tasks().stream().map(Task::id).toList();
    assertThat(ids).hasSizeGreaterThan(50).allMatch(id -> akn.contains("eId=\"" + id + "\""));
    assertThat(akn).contains("eId=\"PL.8\"", "href=\"/akn/vn/doc/2018-01-01/01-NQ-CP\"");
  }

  @Test
  void noWordOfThePlanIsLost() throws Exception {
    CompiledPlan plan = compiled(SharedDocuments.referencePlan());
    String words = akn(plan).replaceAll("(?s)<meta>.*</meta>", "").replaceAll("<[^>]+>", "");
    String unescaped = words.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    var lost = new ArrayList<String>();
    for (String word : plan.text().split("[\\s|]+")) {
      if (!unescaped.contains(word.replaceAll("[.)]+$", ""))) {
        lost.add(word);
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void everyRealDocumentIsValidAgainstTheSchemaOfTheStandard() throws Exception {
    var invalid = new ArrayList<String>();
    Validator validator = validator(STANDARD);
    for (Path file : documents()) {
      try {
        validator.validate(new StreamSource(new StringReader(akn(compiled(file)))));
      } catch (SAXException e) {
        invalid.add(file.getFileName() + ": " + e.getMessage());
      }
    }
    assertThat(invalid).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (var files = Files.list(SharedDocuments.file("corpus/docs"))) {
      return files.filter(each -> each.toString().matches(".*\\.(md|txt|docx)")).toList();
    }
  }

  private static Validator validator(String schema) throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(PlanAknTest.class.getResource(schema))
        .newValidator();
  }

  private static String akn(CompiledPlan plan) throws IOException {
    var out = new StringBuilder();
    PlanAkn.write(plan, out);
    return out.toString();
  }

  private static CompiledPlan compiled(Path file) throws IOException {
    Reading reading =
        new DocumentReader(ReadingLimits.STANDARD).read("x", Files.readAllBytes(file));
    return PlanCompiler.compile(((Reading.Readable) reading).source());
  }
}
