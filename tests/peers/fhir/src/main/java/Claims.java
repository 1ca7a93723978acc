import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of a whole bundle what the validator checks only if the bundle says so, or only says as a warning: that it claims our profile, that no
 * two entries have one address, that every reference leads somewhere, and that the Composition's lead to everything of days and visits.
 */
final class Claims {
  private static final String PROFILE = "https://somacard.org/fhir/StructureDefinition/diary-bundle";
  private static final Set<String> OF_DAYS = Set.of("Observation", "QuestionnaireResponse", "Procedure", "Appointment");

  static List<String> missing(JsonNode bundle) {
    List<String> wrong = new ArrayList<>();
    if (!bundle.at("/meta/profile/0").asText().equals(PROFILE)) wrong.add("the bundle does not claim its profile");
    Set<String> there = new HashSet<>();
    for (JsonNode entry : bundle.path("entry")) {
      if (!there.add(entry.path("fullUrl").asText())) wrong.add("two entries have one address");
    }
    for (JsonNode entry : bundle.path("entry")) {
      entry.path("resource").findValues("reference").stream().filter(JsonNode::isTextual).map(JsonNode::asText)
          .filter(reference -> !there.contains(reference)).forEach(reference -> wrong.add("leads nowhere: " + reference));
    }
    Set<String> listed = new HashSet<>();
    bundle.at("/entry/0/resource/section").findValues("reference").forEach(one -> listed.add(one.asText()));
    for (JsonNode entry : bundle.path("entry")) {
      boolean ofDays = OF_DAYS.contains(entry.at("/resource/resourceType").asText());
      if (ofDays && !listed.contains(entry.path("fullUrl").asText())) wrong.add("in no section: " + entry.path("fullUrl").asText());
    }
    return wrong;
  }

  private Claims() {}
}
