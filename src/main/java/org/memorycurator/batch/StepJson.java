package org.memorycurator.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.memorycurator.batch.CategoryStep.AddCategory;
import org.memorycurator.batch.CategoryStep.RemoveCategory;
import org.memorycurator.batch.CategoryStep.RenameCategory;
import org.memorycurator.batch.CategoryStep.SetCategories;
import org.memorycurator.batch.EditStep.MoveToBin;
import org.memorycurator.batch.EditStep.RemoveMetadata;
import org.memorycurator.batch.EditStep.RenameMetadata;
import org.memorycurator.batch.EditStep.Restore;
import org.memorycurator.batch.EditStep.SetExpiration;
import org.memorycurator.batch.EditStep.SetFeedback;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.EditStep.SetText;
import org.memorycurator.batch.KeyStep.Convert;
import org.memorycurator.batch.KeyStep.Join;
import org.memorycurator.batch.KeyStep.MapValues;
import org.memorycurator.batch.KeyStep.Split;
import org.memorycurator.batch.PlaceStep.Copy;
import org.memorycurator.batch.PlaceStep.Move;
import org.memorycurator.batch.PlaceStep.Swap;
import org.memorycurator.batch.TextStep.ChangeCase;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.batch.TextStep.Trim;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** Steps as JSON: one line of {@link #KINDS} says how a kind of step is written, and how it is read. Pure. */
final class StepJson {
    static final String KIND = "do";

    private static final List<Kind<?>> KINDS = List.of(
            kind("set-text", SetText.class, (s, out) -> out.text("text", s.text()), in -> new SetText(in.text("text"))),
            kind(
                    "set-key",
                    SetMetadata.class,
                    (s, out) ->
                            out.text("key", s.key()).value("value", s.value()).when("when", s.when()),
                    in -> new SetMetadata(in.text("key"), in.value("value"), in.when("when"))),
            kind(
                    "remove-key",
                    RemoveMetadata.class,
                    (s, out) -> out.text("key", s.key()),
                    in -> new RemoveMetadata(in.text("key"))),
            kind(
                    "rename-key",
                    RenameMetadata.class,
                    (s, out) -> out.text("from", s.from()).text("to", s.to()).option("taken", s.taken()),
                    in -> new RenameMetadata(in.text("from"), in.text("to"), in.option("taken", Taken.class))),
            kind(
                    "add-category",
                    AddCategory.class,
                    (s, out) -> out.text("category", s.category()),
                    in -> new AddCategory(in.text("category"))),
            kind(
                    "remove-category",
                    RemoveCategory.class,
                    (s, out) -> out.text("category", s.category()),
                    in -> new RemoveCategory(in.text("category"))),
            kind(
                    "rename-category",
                    RenameCategory.class,
                    (s, out) -> out.text("from", s.from()).text("to", s.to()),
                    in -> new RenameCategory(in.text("from"), in.text("to"))),
            kind(
                    "set-categories",
                    SetCategories.class,
                    (s, out) -> out.texts("categories", s.categories()),
                    in -> new SetCategories(in.texts("categories"))),
            kind(
                    "map-categories",
                    MapCategories.class,
                    (s, out) -> out.flag("ignoreCase", s.ignoreCase()).table("table", s.table()),
                    in -> new MapCategories(in.table("table"), in.flag("ignoreCase"))),
            kind(
                    "set-expiration",
                    SetExpiration.class,
                    (s, out) -> out.date("date", s.date()),
                    in -> new SetExpiration(in.date("date"))),
            kind(
                    "set-feedback",
                    SetFeedback.class,
                    (s, out) -> out.feedback("feedback", s.feedback()),
                    in -> new SetFeedback(in.feedback("feedback"))),
            kind("move-to-bin", MoveToBin.class, (_, _) -> {}, _ -> new MoveToBin()),
            kind("restore", Restore.class, (_, _) -> {}, _ -> new Restore()),
            kind(
                    "map-values",
                    MapValues.class,
                    (s, out) -> out.text("key", s.key())
                            .flag("ignoreCase", s.ignoreCase())
                            .table("table", s.table()),
                    in -> new MapValues(in.text("key"), in.table("table"), in.flag("ignoreCase"))),
            kind(
                    "split",
                    Split.class,
                    (s, out) -> out.text("key", s.key()).text("separator", s.separator()),
                    in -> new Split(in.text("key"), in.text("separator"))),
            kind(
                    "join",
                    Join.class,
                    (s, out) -> out.text("key", s.key()).text("separator", s.separator()),
                    in -> new Join(in.text("key"), in.text("separator"))),
            kind(
                    "convert",
                    Convert.class,
                    (s, out) -> out.text("key", s.key()).option("type", s.type()),
                    in -> new Convert(in.text("key"), in.option("type", KeyStep.Type.class))),
            kind(
                    "copy",
                    Copy.class,
                    (s, out) -> out.place("from", s.from()).place("to", s.to()).option("taken", s.taken()),
                    in -> new Copy(in.place("from"), in.place("to"), in.option("taken", Taken.class))),
            kind(
                    "move",
                    Move.class,
                    (s, out) -> out.place("from", s.from()).place("to", s.to()).option("taken", s.taken()),
                    in -> new Move(in.place("from"), in.place("to"), in.option("taken", Taken.class))),
            kind(
                    "swap",
                    Swap.class,
                    (s, out) -> out.place("one", s.one()).place("other", s.other()),
                    in -> new Swap(in.place("one"), in.place("other"))),
            kind("replace", Replace.class, StepJson::write, StepJson::replace),
            kind(
                    "trim",
                    Trim.class,
                    (s, out) -> out.place("in", s.in()).flag("inner", s.inner()),
                    in -> new Trim(in.place("in"), in.flag("inner"))),
            kind(
                    "change-case",
                    ChangeCase.class,
                    (s, out) -> out.place("in", s.in()).option("letters", s.letters()),
                    in -> new ChangeCase(in.place("in"), in.option("letters", TextStep.Letters.class))));

    private StepJson() {}

    private record Kind<S extends EditStep>(
            String name, Class<S> type, BiConsumer<S, StepWriter> writer, Function<StepReader, EditStep> reader) {
        void write(EditStep step, StepWriter out) {
            writer.accept(type.cast(step), out);
        }
    }

    private static <S extends EditStep> Kind<S> kind(
            String name, Class<S> type, BiConsumer<S, StepWriter> writer, Function<StepReader, EditStep> reader) {
        return new Kind<>(name, type, writer, reader);
    }

    /** The members of a step's object, its kind first. */
    static Map<String, Json> print(EditStep step) {
        Kind<?> kind = KINDS.stream()
                .filter(k -> k.type == step.getClass())
                .findFirst()
                .orElseThrow();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(KIND, new Json.Str(kind.name));
        kind.write(step, new StepWriter(members));
        return members;
    }

    /**
     * Reads what {@link #print} wrote.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    static EditStep parse(Map<String, Json> members) {
        if (!(members.get(KIND) instanceof Json.Str(String name))) {
            throw new IllegalArgumentException(Text.of("batch.json.noKind", KIND));
        }
        Kind<?> kind = KINDS.stream()
                .filter(k -> k.name.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(Text.of("batch.json.unknownKind", Words.shortened(name))));
        StepReader in = new StepReader(name, members);
        EditStep step = kind.reader.apply(in);
        in.close();
        return step;
    }

    private static void write(Replace step, StepWriter out) {
        out.place("in", step.in())
                .text("find", step.find())
                .text("replacement", step.replacement())
                .option("how", step.how())
                .flag("matchCase", step.matchCase())
                .flag("keepCase", step.keepCase());
    }

    private static Replace replace(StepReader in) {
        return new Replace(
                in.place("in"),
                in.text("find"),
                in.text("replacement"),
                in.option("how", TextStep.Find.class),
                in.flag("matchCase"),
                in.flag("keepCase"));
    }
}
