import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** What is known before any bundle is read: R4 itself and what stands in docs/fhir. Nothing is asked of a network. */
final class Definitions {
  final FhirContext context = FhirContext.forR4();
  final DefaultProfileValidationSupport base = new DefaultProfileValidationSupport(context);
  final PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(context);
  /** Forms by `url|version`. */
  final Map<String, Questionnaire> forms = new HashMap<>();

  Definitions(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      for (Path file : all) take(context.newJsonParser().parseResource(Files.readString(file)));
    }
  }

  private void take(IBaseResource one) {
    if (one instanceof CodeSystem system) ours.addCodeSystem(system);
    else if (one instanceof ValueSet set) ours.addValueSet(set);
    else if (one instanceof StructureDefinition profile) ours.addStructureDefinition(profile);
    else if (one instanceof Questionnaire form) forms.put(form.getUrl() + "|" + form.getVersion(), form);
  }
}
