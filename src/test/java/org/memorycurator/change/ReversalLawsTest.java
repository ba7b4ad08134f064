package org.memorycurator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

/** What holds whatever was done, judged field by field by a second, slower mind. */
class ReversalLawsTest {
    private static final int MEMORIES = 12;
    private static final Object BINNED = "binned";

    private final TestStore desk = new TestStore();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_change_set_can_be_taken_out_of_the_middle_and_put_back(long seed) {
        Random random = new Random(seed);
        desk.insert(IntStream.range(0, MEMORIES)
                .mapToObj(i -> memory("m" + i).with("k0", "v0"))
                .toArray(Memories[]::new));
        for (int i = 0; i < 15; i++) {
            UnaryOperator<Content> change = change(random);
            List<Memory> some =
                    desk.all().stream().filter(m -> random.nextInt(3) > 0).toList();
            desk.apply(Plans.edit(ChangeKind.BATCH, "Change " + i, some, change));
        }
        for (ChangeSet middle : desk.store().changeSets(Long.MAX_VALUE, 100)) {
            if (middle.number() > 1) {
                takeOutAndPutBack(middle);
            }
        }
    }

    private void takeOutAndPutBack(ChangeSet middle) {
        List<Memory> before = desk.all();
        Reversal undo = desk.log().planUndo(middle.number(), Progress.NONE);
        int seen = 0;
        Map<Integer, Content> expected = new HashMap<>();
        for (Group group : Group.values()) {
            for (Reversal.Row row : undo.rows(group, 0, MEMORIES)) {
                assertThat(group).as("%s", row).isEqualTo(group(row));
                expected.put(
                        row.now().number(),
                        group == Group.CLEAN ? row.content() : row.now().content());
                if (group == Group.CLEAN) {
                    assertThat(fields(row.content())).isEqualTo(takenBack(row));
                }
                if (row.now().revision() == row.change().after().revision()) {
                    assertThat(row.content()).isEqualTo(row.change().before().content());
                }
                seen++;
            }
        }
        assertThat(seen).isEqualTo((int) middle.count());
        Applied undone = desk.apply(undo);
        assertThat(undone.refused()).isEmpty();
        for (Memory memory : before) {
            assertThat(desk.now(memory.number()).content())
                    .isEqualTo(expected.getOrDefault(memory.number(), memory.content()));
        }
        if (undone.changeSet() != null) {
            desk.log().undo(undone.changeSet().number(), Progress.NONE);
        }
        assertThat(desk.all())
                .extracting(Memory::content)
                .isEqualTo(before.stream().map(Memory::content).toList());
    }

    private static Group group(Reversal.Row row) {
        Map<String, Object> before = fields(row.change().before().content());
        Map<String, Object> wrote = fields(row.change().after().content());
        Map<String, Object> now = fields(row.now().content());
        if (!before.containsKey("state") && !wrote.containsKey("state") && now.containsKey("state")) {
            return Group.GONE;
        }
        List<String> touched = keys(before, wrote).stream()
                .filter(k -> !Objects.equals(before.get(k), wrote.get(k)))
                .filter(k -> !Objects.equals(now.get(k), before.get(k)))
                .toList();
        if (touched.stream().anyMatch(k -> !Objects.equals(now.get(k), wrote.get(k)))) {
            return Group.LATER;
        }
        return touched.isEmpty() && !onlyDated(row) ? Group.SAME : Group.CLEAN;
    }

    /** Nothing but the date of the update would go back. */
    private static boolean onlyDated(Reversal.Row row) {
        return row.now().content().sameAs(row.change().after().content())
                && !row.now().content().equals(row.change().before().content());
    }

    private static Map<String, Object> takenBack(Reversal.Row row) {
        Map<String, Object> before = fields(row.change().before().content());
        Map<String, Object> wrote = fields(row.change().after().content());
        Map<String, Object> result = fields(row.now().content());
        keys(before, wrote).stream()
                .filter(k -> !Objects.equals(before.get(k), wrote.get(k)))
                .forEach(k -> {
                    if (before.containsKey(k)) {
                        result.put(k, before.get(k));
                    } else {
                        result.remove(k);
                    }
                });
        return result;
    }

    private static List<String> keys(Map<String, Object> one, Map<String, Object> other) {
        return java.util.stream.Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .toList();
    }

    private static Map<String, Object> fields(Content content) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("text", content.text());
        fields.put("categories", content.categories());
        content.metadata().values().forEach((key, value) -> fields.put("m." + key, value));
        if (content.expirationDate() != null) {
            fields.put("expires", content.expirationDate());
        }
        if (content.feedback() != null) {
            fields.put("feedback", content.feedback());
        }
        if (content.state() == State.BIN) {
            fields.put("state", BINNED);
        }
        return fields;
    }

    private static UnaryOperator<Content> change(Random random) {
        String key = "k" + random.nextInt(3);
        String value = "v" + random.nextInt(2);
        return switch (random.nextInt(8)) {
            case 0 -> c -> c.withText("text " + value);
            case 1, 2 -> c -> c.withMetadata(c.metadata().with(key, new Json.Str(value)));
            case 3 -> c -> c.withMetadata(c.metadata().without(key));
            case 4 -> c -> c.withCategories(List.of(value, key));
            case 5 -> c -> c.withExpirationDate(LocalDate.of(2030, 1, 1 + random.nextInt(2)));
            case 6 -> c -> c.withFeedback(new Feedback(Rating.NEGATIVE, value, false));
            default -> random.nextBoolean() ? c -> c.binned(null) : Content::restored;
        };
    }
}
