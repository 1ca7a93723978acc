import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Validates bundles in one JVM. Arguments: the folder of definitions, then files, or folders as one. A file whose name begins with
 * {@code broken-} has to be refused, any other to be accepted without an error or a warning. One line a file; at the end {@code N good, M bad}; exit 1 if any was bad.
 */
public final class Check {
  /** What is said of definitions by a validator that has neither SNOMED CT nor, for the definition of an extension, a package cache. */
  private static final List<String> NOT_HERE = List.of(
      "references CodeSystem 'http://snomed.info/sct' which has status 'not-present'",
      "Unable to resolve package id hl7.fhir.r4.core");
  /** Of a document of more slices only every fourth is validated, and the others are read strictly; all of them with -Dwhole=true. */
  private static final int MANY = 80;
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] arguments) throws IOException {
    Definitions definitions = new Definitions(Path.of(arguments[0]));
    int good = 0;
    int bad = 0;
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      if (one(definitions, Path.of(file))) good++; else bad++;
    }
    System.out.printf("%d good, %d bad%n", good, bad);
    System.exit(bad > 0 ? 1 : 0);
  }

  private static boolean one(Definitions definitions, Path file) throws IOException {
    long begun = System.nanoTime();
    boolean broken = file.getFileName().toString().startsWith("broken-");
    List<String> wrong = Files.isDirectory(file) ? folder(definitions, file) : wrong(definitions, Files.readString(file));
    boolean right = broken != wrong.isEmpty();
    String more = wrong.size() > 1 ? " (and " + (wrong.size() - 1) + " more)" : "";
    String said = wrong.isEmpty() ? "accepted" : "refused" + more + ": " + wrong.get(0);
    if (said.length() > 200) said = said.substring(0, 200) + "…";
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%-6s %s, %.1f s: %s%n", right ? "ok" : "NOT OK", file.getFileName(), seconds, said);
    if (!right) wrong.stream().skip(1).limit(20).forEach(message -> System.out.println("       " + message));
    return right;
  }

  /** Everything in a folder, as one. */
  private static List<String> folder(Definitions definitions, Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return new Validation(definitions, JSON.createObjectNode()).wrong(texts).stream()
        .filter(one -> NOT_HERE.stream().noneMatch(one::contains)).toList();
  }

  private static List<String> wrong(Definitions definitions, String text) {
    JsonNode read;
    try {
      read = JSON.readTree(text);
    } catch (JsonProcessingException unreadable) {
      return List.of("no JSON");
    }
    if (!read.path("resourceType").asText().equals("Bundle")) return new Validation(definitions, read).wrong(List.of(text));
    ObjectNode bundle = (ObjectNode) read;
    List<String> wrong = new ArrayList<>(Claims.missing(bundle));
    Slices slices = new Slices(bundle);
    Validation validation = new Validation(definitions, bundle);
    // What stands in the file is what is validated, as long as it is not cut.
    if (slices.count() == 1) wrong.addAll(validation.wrong(List.of(text)));
    else IntStream.range(0, slices.count()).parallel().forEach(at -> {
      String slice = slices.get(at).toString();
      boolean whole = slices.count() <= MANY || at % 4 == 0 || Boolean.getBoolean("whole");
      List<String> of = whole ? validation.wrong(List.of(slice)) : validation.unreadable(slice);
      synchronized (wrong) {
        wrong.addAll(of);
      }
    });
    return wrong;
  }
}
