import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/** HAPI's validator for one file, with the forms that the file brings along. */
final class Validation {
  private final FhirContext context;
  private final FhirValidator validator;

  Validation(Definitions definitions, JsonNode file) {
    context = definitions.context;
    Map<String, Questionnaire> forms = new HashMap<>(definitions.forms);
    forms.putAll(brought(file));
    ValidationSupportChain chain = new ValidationSupportChain(
        definitions.base,
        definitions.ours,
        new Forms(context, forms),
        new CommonCodeSystemsTerminologyService(context),
        new InMemoryTerminologyServerValidationSupport(context),
        new SnapshotGeneratingValidationSupport(context),
        new UnknownCodeSystemWarningValidationSupport(context));
    FhirInstanceValidator instances = new FhirInstanceValidator(chain);
    instances.setAnyExtensionsAllowed(false);
    instances.setErrorForUnknownProfiles(true);
    instances.setNoTerminologyChecks(false);
    instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    validator = context.newValidator().registerValidatorModule(instances);
  }

  /** Errors and warnings: of a file of ours a warning is wrong, too. */
  List<String> wrong(List<String> texts) {
    return texts.stream().flatMap(text -> validator.validateWithResult(text).getMessages().stream())
        .filter(one -> one.getSeverity().ordinal() >= ResultSeverityEnum.WARNING.ordinal()).map(Validation::said).toList();
  }

  /** What a strict reader of R4 can't read: fields that do not exist, values of another form. */
  List<String> unreadable(String text) {
    try {
      context.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(text);
      return List.of();
    } catch (RuntimeException unreadable) {
      return List.of("unreadable: " + unreadable.getMessage());
    }
  }

  private static String said(SingleValidationMessage one) {
    return one.getSeverity().getCode() + ": " + one.getMessage() + " at " + one.getLocationString();
  }

  private Map<String, Questionnaire> brought(JsonNode file) {
    Map<String, Questionnaire> forms = new HashMap<>();
    for (JsonNode entry : file.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (!resource.path("resourceType").asText().equals("Questionnaire")) continue;
      try {
        Questionnaire form = context.newJsonParser().parseResource(Questionnaire.class, resource.toString());
        forms.put(form.getUrl() + "|" + form.getVersion(), form);
      } catch (RuntimeException unreadable) {
        // The validator says what is wrong with it.
      }
    }
    return forms;
  }
}
