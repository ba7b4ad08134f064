package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/**
 * Steps in their order, each on or off, that can be copied, pasted and kept under a name. As text they are JSON, with a
 * version; what cannot be read is refused as a whole. Pure.
 *
 * @param name what the user calls them; empty for none
 */
public record Recipe(String name, List<Line> lines) {
    /** The version of the format that is written; older ones are read for ever, newer ones refused. */
    public static final int VERSION = 1;
    /** No text is read that is longer, in characters. */
    public static final int LONGEST = 16_000_000;
    /** No recipe that is read has more steps. */
    public static final int MOST_STEPS = 1_000;

    static final String ON = "on";

    private static final String FORMAT = "format";
    private static final String NAME_OF_FORMAT = "memory-curator-steps";
    private static final String VERSION_OF_FORMAT = "version";
    private static final String NAME = "name";
    private static final String STEPS = "steps";

    /** Copies the list. */
    public Recipe {
        lines = List.copyOf(lines);
    }

    /** One step, and whether it is done. */
    public record Line(EditStep step, boolean on) {}

    /** These steps, all on. */
    public static Recipe of(String name, List<EditStep> steps) {
        return new Recipe(name, steps.stream().map(step -> new Line(step, true)).toList());
    }

    /** The steps that are on. */
    public List<EditStep> steps() {
        return lines.stream().filter(Line::on).map(Line::step).toList();
    }

    /** The same under another name. */
    public Recipe named(String newName) {
        return new Recipe(newName, lines);
    }

    /** As JSON text with a step on each line. */
    public String print() {
        String head = JsonText.printForFile(head(List.of())).replaceFirst("\\[]}$", "");
        return lines.stream()
                .map(line -> "  " + JsonText.printForFile(object(line)))
                .collect(Collectors.joining(",\n", head + "[\n", "\n]}\n"));
    }

    /** As JSON on one line. */
    String printOnOneLine() {
        return JsonText.printForFile(head(lines.stream().map(Recipe::object).toList()));
    }

    /**
     * Reads what {@link #print} wrote, or one step alone.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong, and in which step
     */
    public static Recipe parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(Text.of("batch.json.tooLong", LONGEST));
        }
        if (!(JsonText.parse(text) instanceof Json.Obj(Map<String, Json> members))) {
            throw new IllegalArgumentException(Text.of("batch.json.noSteps"));
        }
        return members.containsKey(StepJson.KIND) ? new Recipe("", List.of(line(members))) : whole(members);
    }

    private static Recipe whole(Map<String, Json> members) {
        if (!new Json.Str(NAME_OF_FORMAT).equals(members.get(FORMAT))
                || !(members.get(VERSION_OF_FORMAT) instanceof Json.Num(String version))) {
            throw new IllegalArgumentException(Text.of("batch.json.noSteps"));
        }
        if (!version.equals(Integer.toString(VERSION))) {
            throw new IllegalArgumentException(Text.of("batch.json.newer", Words.shortened(version)));
        }
        if (!(members.get(NAME) instanceof Json.Str(String name))
                || !(members.get(STEPS) instanceof Json.Arr(List<Json> steps))) {
            throw new IllegalArgumentException(Text.of("batch.json.noSteps"));
        }
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(Text.of("batch.json.tooMany", MOST_STEPS));
        }
        List<Line> lines = new ArrayList<>();
        for (Json step : steps) {
            lines.add(line(lines.size() + 1, step));
        }
        return new Recipe(name, lines);
    }

    private static Line line(int number, Json step) {
        try {
            if (step instanceof Json.Obj(Map<String, Json> members)) {
                return line(members);
            }
            throw new IllegalArgumentException(Text.of("batch.json.noKind", StepJson.KIND));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Text.of("batch.json.inStep", number, String.valueOf(e.getMessage())), e);
        }
    }

    private static Line line(Map<String, Json> members) {
        Json on = members.getOrDefault(ON, new Json.Bool(true));
        if (!(on instanceof Json.Bool(boolean done))) {
            throw new IllegalArgumentException(Text.of("batch.json.wrongOn", ON, Text.of("batch.value.boolean")));
        }
        return new Line(StepJson.parse(members), done);
    }

    private Json head(List<Json> steps) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(FORMAT, new Json.Str(NAME_OF_FORMAT));
        members.put(VERSION_OF_FORMAT, new Json.Num(Integer.toString(VERSION)));
        members.put(NAME, new Json.Str(name));
        members.put(STEPS, new Json.Arr(steps));
        return new Json.Obj(members);
    }

    private static Json object(Line line) {
        Map<String, Json> members = StepJson.print(line.step);
        if (!line.on) {
            members.put(ON, new Json.Bool(false));
        }
        return new Json.Obj(members);
    }
}
