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

/**
 * Validates bundles in one JVM. Arguments: the folder of definitions, then files. A file whose name begins with {@code broken-} has to be
 * refused, any other to be accepted without an error or a warning. One line a file; at the end {@code N good, M bad}; exit 1 if any was bad.
 */
public final class Check {
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
    List<String> wrong = wrong(definitions, Files.readString(file));
    boolean right = broken != wrong.isEmpty();
    String said = wrong.isEmpty() ? "accepted" : "refused: " + wrong.get(0) + (wrong.size() > 1 ? " (and " + (wrong.size() - 1) + " more)" : "");
    if (said.length() > 200) said = said.substring(0, 200) + "…";
    System.out.printf("%-6s %s, %.1f s: %s%n", right ? "ok" : "NOT OK", file.getFileName(), (System.nanoTime() - begun) / 1e9, said);
    if (!right) wrong.stream().skip(1).limit(20).forEach(message -> System.out.println("       " + message));
    return right;
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
    List<ObjectNode> slices = new Slices(bundle).all();
    // What stands in the file is what is validated, as long as it is not cut.
    List<String> texts = slices.size() == 1 ? List.of(text) : slices.stream().map(ObjectNode::toString).toList();
    wrong.addAll(new Validation(definitions, bundle).wrong(texts));
    return wrong;
  }
}
