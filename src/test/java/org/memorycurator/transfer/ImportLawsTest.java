package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.support.Memories;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.ColumnUse.Part;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.staging.Outcome;

/** What holds of every import, whatever is in the store, in the file and in the rule: drawn by chance, the same for the same seed. */
class ImportLawsTest {
    private static final List<String> TEXTS =
            List.of("Prefers decaf", " Prefers decaf", "Ships to Oslo", "x", "=1", "'x");
    private static final List<String> USERS = List.of("ivy", "bob", "");
    private static final List<String> VALUES = List.of("1", "2", "EU", "", " ", "true", "0150");
    private static final List<String> KEYS = List.of("region", "crm_id", "home.city");

    private Random random = new Random();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void planning_is_exact_and_what_is_not_said_never_changes(long seed) {
        random = new Random(seed);
        try (Imports imports = new Imports()) {
            imports.test().insert(Stream.generate(this::stored).limit(40).toArray(Memories[]::new));
            for (int i = 0; i < 4; i++) {
                imports.test().edit(1 + random.nextInt(40), content -> content.binned(null));
            }
            for (int round = 0; round < 6; round++) {
                check(imports, setup(imports, round));
            }
        }
    }

    private static MatchRule rule(ImportSetup setup) {
        return setup.sources().getFirst().rule();
    }

    private void check(Imports imports, ImportSetup setup) {
        List<Memory> before = imports.test().all();
        ImportPlan plan = imports.plan(setup);
        List<String> planned = described(plan);
        assertThat(described(imports.plan(setup))).isEqualTo(planned);

        Applied applied = imports.apply(plan);
        assertThat(applied.refused()).isEmpty();
        long written = applied.changeSet() == null ? 0 : applied.changeSet().count();
        assertThat(written).isEqualTo(plan.size());
        assertUnsaidStays(imports, setup, before, plan);

        long revision = imports.store().lastRevision();
        assertThat(imports.apply(plan).changeSet()).isNull();
        ImportPlan again = imports.plan(setup);
        if (rule(setup).then() == Then.UPDATE && rule(setup).by() != By.NOTHING) {
            assertThat(described(again).stream().filter(row -> row.startsWith("NEW") || row.startsWith("CHANGED")))
                    .allMatch(row -> row.startsWith("NEW") && rule(setup).by() == By.ID && row.contains("no id"));
        }
        assertThat(imports.store().lastRevision()).isEqualTo(revision);
        assertThat(imports.rejects()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    /** Memories that no row changes stay as they are; of the others stays what the columns do not speak of. */
    private static void assertUnsaidStays(Imports imports, ImportSetup setup, List<Memory> before, ImportPlan plan) {
        Set<String> said = new HashSet<>();
        setup.mapping().columns().forEach(column -> {
            switch (column.use()) {
                case ColumnUse.Is(Part part) -> said.add(part.name());
                case ColumnUse.Key key -> said.add(key.key());
                case ColumnUse.Categories categories -> said.add("categories");
                default -> {}
            }
        });
        Map<Integer, Content> changed = new HashMap<>();
        plan.rows(Outcome.CHANGED, 0, 1_000)
                .forEach(row -> changed.put(row.before().number(), row.after()));
        for (Memory old : before) {
            Memory now = imports.test().now(old.number());
            boolean taken = rule(setup).by() == By.ID && old.identity().owner().equals(Owner.NONE);
            Identity whose = new Identity(
                    old.id(),
                    taken ? now.identity().owner() : old.identity().owner(),
                    old.identity().createdAt(),
                    old.identity().immutable(),
                    old.identity().replaces());
            assertThat(now.identity()).isEqualTo(whose); // only nobody's can become somebody's
            if (!changed.containsKey(old.number())) {
                assertThat(now).isEqualTo(old);
                continue;
            }
            assertThat(now.content()).isEqualTo(changed.get(old.number()));
            Content kept = now.content().withUpdatedAt(old.content().updatedAt());
            kept = said.contains("TEXT") && rule(setup).text() ? kept.withText(old.text()) : kept;
            kept = said.contains("categories")
                    ? kept.withCategories(old.content().categories())
                    : kept;
            if (rule(setup).metadata() == OfMetadata.MERGE) {
                for (String key : KEYS) {
                    String first = key.split("\\.")[0];
                    assertThat(said.contains(key) || equal(old, now, key) || !first.equals(key))
                            .isTrue();
                    kept = said.contains(key)
                            ? kept.withMetadata(kept.metadata().without(first).without(key))
                            : kept;
                    old = said.contains(key)
                            ? new Memory(
                                    old.number(),
                                    old.identity(),
                                    old.revision(),
                                    old.previous(),
                                    old.version(),
                                    old.content()
                                            .withMetadata(old.metadata()
                                                    .without(first)
                                                    .without(key)))
                            : old;
                }
            } else if (rule(setup).metadata() == OfMetadata.REPLACE) {
                kept = kept.withMetadata(old.metadata());
            }
            assertThat(kept).isEqualTo(old.content());
        }
    }

    private static boolean equal(Memory old, Memory now, String key) {
        return Objects.equals(old.metadata().get(key), now.metadata().get(key));
    }

    /** All that a plan says, without times and the ids that it gave. */
    private static List<String> described(ImportPlan plan) {
        List<String> all = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (ImportRow row : plan.rows(outcome, 0, 1_000)) {
                Content after = row.after() == null ? null : row.after().withUpdatedAt(null);
                String id = row.before() == null
                        ? row.identity() != null && row.identity().id().startsWith("m")
                                ? row.identity().id()
                                : "no id"
                        : row.before().id() + "/" + row.before().revision();
                all.add(outcome + " " + row.line() + " " + id + " " + after + " " + row.reason());
            }
        }
        assertThat(all).hasSize((int)
                Stream.of(Outcome.values()).mapToLong(plan::count).sum());
        return all;
    }

    private ImportSetup setup(Imports imports, int round) {
        boolean id = random.nextBoolean();
        List<Mapping.Column> columns = new ArrayList<>();
        if (id) {
            columns.add(new Mapping.Column("id", new ColumnUse.Is(Part.ID)));
        }
        columns.add(new Mapping.Column("user", new ColumnUse.Is(Part.USER)));
        columns.add(new Mapping.Column(
                "text", random.nextInt(4) == 0 ? new ColumnUse.Ignored() : new ColumnUse.Is(Part.TEXT)));
        columns.add(new Mapping.Column(
                "tags", random.nextBoolean() ? new ColumnUse.Ignored() : new ColumnUse.Categories(";")));
        for (String key : KEYS) {
            ColumnUse use = random.nextBoolean() ? new ColumnUse.Key(key, Kind.TEXT, null) : new ColumnUse.Ignored();
            columns.add(new Mapping.Column(key, use));
        }
        StringBuilder file = new StringBuilder();
        for (Mapping.Column column : columns) {
            file.append(file.isEmpty() ? "" : ",").append(column.name());
        }
        for (int row = 0; row < 60; row++) {
            file.append('\n');
            file.append(id ? (random.nextInt(6) == 0 ? "" : "m" + random.nextInt(60)) + "," : "");
            file.append(pick(USERS)).append(',').append(pick(TEXTS)).append(',').append(pick(List.of("", "a", "a; b")));
            KEYS.forEach(key -> file.append(',').append(pick(VALUES)));
        }
        By by = pick(id ? List.of(By.values()) : List.of(By.USER_AND_TEXT, By.USER_AND_KEY, By.NOTHING));
        MatchRule rule = new MatchRule(
                by,
                by == By.USER_AND_KEY ? "crm_id" : "",
                pick(List.of(Then.UPDATE, Then.UPDATE, Then.UPDATE, Then.SKIP, Then.CONFLICT)),
                random.nextInt(4) > 0,
                pick(List.of(OfMetadata.values())),
                random.nextBoolean());
        return imports.table("rows" + round + ".csv", file.toString(), rule).with(new Mapping(columns, "", Owner.NONE));
    }

    private Memories stored() {
        Memories memory = memory(pick(TEXTS)).id("m" + next++);
        String user = pick(USERS);
        memory.user(user.isEmpty() ? null : user);
        if (random.nextBoolean()) {
            memory.with("region", pick(VALUES)).withNumber("crm_id", "" + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            memory.withJson("home", "{\"city\":\"Oslo\",\"zip\":\"1\"}").with("tier", "gold");
        }
        if (random.nextInt(3) == 0) {
            memory.category("a").expires("2030-01-01");
        }
        return random.nextInt(8) == 0 ? memory.immutable() : memory;
    }

    private int next;

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
