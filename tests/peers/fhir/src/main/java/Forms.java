import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;

/** Serves forms by `url|version`, which HAPI's own support does not: without it no answer is checked against its form. */
final class Forms implements IValidationSupport {
  private final FhirContext context;
  private final Map<String, Questionnaire> forms;

  Forms(FhirContext context, Map<String, Questionnaire> forms) {
    this.context = context;
    this.forms = forms;
  }

  @Override
  public FhirContext getFhirContext() {
    return context;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends IBaseResource> T fetchResource(Class<T> wanted, String uri) {
    if (uri == null || (wanted != null && !wanted.isAssignableFrom(Questionnaire.class))) return null;
    return (T) forms.get(uri);
  }
}
