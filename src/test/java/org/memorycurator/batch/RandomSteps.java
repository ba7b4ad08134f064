package org.memorycurator.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueTable.Entry;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Rating;
import org.memorycurator.search.RandomMemories;

/**
 * Steps of every kind as chance wants them, on the keys and values that {@link RandomMemories} have, so that many have an
 * effect; the same for the same seed.
 */
public final class RandomSteps {
    private static final List<String> ODD = List.of(
            "", " ", "\u0000", "\"", "\\", "\ud83d", "😀", "\n", "\u2028", "text", "do", "to", "null", "{}", "a.b.c",
            "喜欢");
    private static final List<String> CATEGORIES = List.of("diet", "Address", "x:y", "new");

    private final Random random;
    private final boolean odd;

    /** @param odd whether names and texts may be anything at all */
    public RandomSteps(long seed, boolean odd) {
        this.random = new Random(seed);
        this.odd = odd;
    }

    /** One to four steps that can be done. */
    public List<EditStep> stack() {
        return Stream.generate(this::next)
                .filter(step -> step.problem().isEmpty())
                .limit(1L + random.nextInt(4))
                .toList();
    }

    /** The next step, be it one that can be done or not. */
    public EditStep next() {
        return switch (random.nextInt(22)) {
            case 0 -> new EditStep.SetText(word());
            case 1, 2 -> new EditStep.SetMetadata(key(), value(2), when());
            case 3 -> new EditStep.RemoveMetadata(key());
            case 4, 5 -> new EditStep.RenameMetadata(key(), key(), pick(List.of(Taken.values())));
            case 6 -> new CategoryStep.AddCategory(category());
            case 7 -> new CategoryStep.RemoveCategory(category());
            case 8 -> new CategoryStep.RenameCategory(category(), category());
            case 9 -> new CategoryStep.SetCategories(several(this::category));
            case 10 -> new EditStep.SetExpiration(random.nextBoolean() ? null : LocalDate.of(2026, 11, 22));
            case 11 -> new EditStep.SetFeedback(feedback());
            case 12 -> random.nextBoolean() ? new EditStep.MoveToBin() : new EditStep.Restore();
            case 13 -> new PlaceStep.Copy(place(), place(), pick(List.of(Taken.values())));
            case 14 -> new PlaceStep.Move(place(), place(), pick(List.of(Taken.values())));
            case 15 -> new PlaceStep.Swap(place(), place());
            default -> onValues();
        };
    }

    private EditStep onValues() {
        return switch (random.nextInt(8)) {
            case 0 ->
                new KeyStep.MapValues(
                        key(), new ValueTable(several(() -> new Entry(value(1), nullable()))), random.nextBoolean());
            case 7 ->
                new MapCategories(
                        new ValueTable(
                                several(this::categories).stream().distinct().toList()),
                        random.nextBoolean());
            case 1 -> new KeyStep.Split(key(), pick(List.of("|", " ", ":")));
            case 2 -> new KeyStep.Join(key(), pick(List.of(", ", "")));
            case 3 -> new KeyStep.Convert(key(), pick(List.of(KeyStep.Type.values())));
            case 4 -> new TextStep.Trim(place(), random.nextBoolean());
            case 5 -> new TextStep.ChangeCase(place(), pick(List.of(TextStep.Letters.values())));
            default ->
                new TextStep.Replace(
                        place(),
                        random.nextInt(4) == 0 ? "(\\w)(\\w*)" : word(),
                        random.nextInt(4) == 0 ? "$2$1" : word(),
                        pick(List.of(TextStep.Find.values())),
                        random.nextBoolean(),
                        random.nextBoolean());
        };
    }

    private Entry categories() {
        return new Entry(new Json.Str(category()), random.nextInt(4) == 0 ? null : new Json.Str(category()));
    }

    private @Nullable Feedback feedback() {
        return random.nextInt(3) == 0
                ? null
                : new Feedback(
                        pick(List.of(Rating.values())), random.nextBoolean() ? null : word(), random.nextBoolean());
    }

    private When when() {
        return switch (random.nextInt(4)) {
            case 0 -> When.EMPTY;
            case 1 -> new When.Equal(value(1));
            default -> When.ALWAYS;
        };
    }

    private Place place() {
        return random.nextInt(3) == 0 ? Place.TEXT : Place.key(key());
    }

    private String key() {
        return odd && random.nextInt(3) == 0 ? pick(ODD) : pick(RandomMemories.KEYS);
    }

    private String category() {
        return odd && random.nextInt(3) == 0 ? pick(ODD) : pick(CATEGORIES);
    }

    private String word() {
        if (odd && random.nextInt(2) == 0) {
            return pick(ODD) + pick(ODD);
        }
        return random.nextBoolean() ? pick(RandomMemories.WORDS) : pick(RandomMemories.VALUES);
    }

    private @Nullable Json nullable() {
        return random.nextInt(4) == 0 ? null : value(1);
    }

    private Json value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new Json.Str(word());
            case 1 -> new Json.Str(pick(RandomMemories.VALUES));
            case 2 -> new Json.Num(pick(RandomMemories.NUMBERS));
            case 3 -> random.nextBoolean() ? Json.NULL : new Json.Bool(random.nextBoolean());
            case 4 -> new Json.Arr(several(() -> value(depth - 1)));
            default -> {
                Map<String, Json> members = new LinkedHashMap<>();
                several(this::key).forEach(key -> members.put(key, value(depth - 1)));
                yield new Json.Obj(members);
            }
        };
    }

    private <T> List<T> several(java.util.function.Supplier<T> one) {
        return new ArrayList<>(
                IntStream.range(0, random.nextInt(4)).mapToObj(_ -> one.get()).toList());
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
