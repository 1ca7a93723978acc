import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A long document as several short ones. HAPI looks through all entries for each reference, which takes the square of a document's length:
 * ten years would take days. A slice is some entries that follow each other, everything that they refer to, and the Composition with those
 * of its references that lead into the slice: so every resource and every reference is checked in full, once or more.
 */
final class Slices {
  /** As many entries as HAPI still goes through quickly. */
  private static final int LENGTH = 250;

  private final ObjectNode bundle;
  private final List<JsonNode> entries = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  Slices(ObjectNode bundle) {
    this.bundle = bundle;
    bundle.path("entry").forEach(entries::add);
    for (int at = 0; at < entries.size(); at++) places.put(entries.get(at).path("fullUrl").asText(), at);
  }

  /** How many documents; one where the whole is short. */
  int count() {
    return entries.size() <= LENGTH * 3 ? 1 : (entries.size() - 1 + LENGTH - 1) / LENGTH;
  }

  /** One of them, by its number from 0. */
  ObjectNode get(int number) {
    int from = 1 + number * LENGTH;
    return slice(from, Math.min(from + LENGTH, entries.size()));
  }

  private ObjectNode slice(int from, int to) {
    Set<Integer> in = new LinkedHashSet<>(List.of(0));
    // A side of the body is only there for those who refer to it.
    for (int at = from; at < to; at++) if (!type(at).equals("BodyStructure")) with(in, at);
    entries.get(0).at("/resource/subject").findValues("reference").forEach(one -> with(in, places.get(one.asText())));
    for (int at = 0; at < entries.size(); at++) {
      if (type(at).equals("Questionnaire")) in.add(at);
    }
    ArrayNode kept = bundle.arrayNode();
    in.stream().sorted().forEach(at -> kept.add(at == 0 ? document(in) : entries.get(at)));
    ObjectNode slice = bundle.objectNode();
    slice.setAll(bundle);
    slice.set("entry", kept);
    return slice;
  }

  /** An entry and whatever it refers to; the Composition is there anyway. */
  private void with(Set<Integer> in, Integer at) {
    if (at == null || at == 0 || !in.add(at)) return;
    entries.get(at).path("resource").findValues("reference").forEach(one -> with(in, places.get(one.asText())));
  }

  /** The Composition's entry with the references that lead into a slice. */
  private JsonNode document(Set<Integer> in) {
    ObjectNode entry = entries.get(0).deepCopy();
    for (JsonNode section : entry.at("/resource/section")) {
      if (!section.has("entry")) continue;
      ArrayNode kept = bundle.arrayNode();
      for (JsonNode one : section.path("entry")) {
        Integer place = places.get(one.path("reference").asText());
        // One that leads nowhere stays in every slice, to be found there.
        if (place == null || in.contains(place)) kept.add(one);
      }
      if (kept.isEmpty()) ((ObjectNode) section).remove("entry"); else ((ObjectNode) section).set("entry", kept);
    }
    return entry;
  }

  private String type(int at) {
    return entries.get(at).at("/resource/resourceType").asText();
  }
}
