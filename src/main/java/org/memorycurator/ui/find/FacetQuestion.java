package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.ui.find.Pick.Mark;
import org.memorycurator.ui.find.Section.Line;

/**
 * Which facets to count, for which search. A facet's own part of the search does not narrow its values, so that others
 * can be chosen beside or instead.
 *
 * @param keys how many metadata keys to show
 * @param openKeys how many of these are open unless the user closed them
 * @param folds which facets the user opened or closed
 * @param parts in which facets the user searches for a value, and which
 */
record FacetQuestion(Query query, int keys, int openKeys, Map<String, Boolean> folds, Map<Field, String> parts) {
    private static final int TOP = 10;
    private static final int FOUND = 50;
    private static final List<Core> CORE =
            List.of(Core.USER, Core.AGENT, Core.APP, Core.RUN, Core.CATEGORY, Core.IMMUTABLE, Core.FEEDBACK);
    /** These say something only when a memory has them. */
    private static final Set<Core> OPTIONAL = Set.of(Core.APP, Core.RUN, Core.IMMUTABLE, Core.FEEDBACK);

    FacetQuestion {
        folds = Map.copyOf(folds);
        parts = Map.copyOf(parts);
    }

    /**
     * The facets in their order.
     *
     * @param moreKeys how many metadata keys are not shown
     */
    record Answer(List<Section> sections, int moreKeys) {
        Answer {
            sections = List.copyOf(sections);
        }
    }

    /** Counts. A closed facet is not counted, except to know whether it has anything to show. May take long: not for the FX thread. */
    Answer ask(MemoryIndex index) {
        List<Facets.Count> found = index.keys(query);
        Set<Field> fields = new LinkedHashSet<>(CORE);
        Set<Field> open = new LinkedHashSet<>();
        CORE.stream().filter(f -> isOpen(f, f != Core.RUN)).forEach(open::add);
        int shown = Math.min(keys, found.size());
        for (int i = 0; i < shown; i++) {
            Field.Key key = new Field.Key(found.get(i).value());
            fields.add(key);
            if (isOpen(key, i < openKeys)) {
                open.add(key);
            }
        }
        for (Field asked : askedKeys()) {
            fields.add(asked);
            if (isOpen(asked, true)) {
                open.add(asked);
            }
        }
        Map<Field, Facets.Facet> counted = count(index, open);
        List<Field> silent = OPTIONAL.stream()
                .filter(f -> !open.contains(f))
                .map(Field.class::cast)
                .toList();
        index.facets(query, silent, 1).facets().forEach(f -> counted.put(f.field(), f));
        List<Section> sections = new ArrayList<>();
        for (Field field : fields) {
            Facets.Facet facet = counted.get(field);
            if (facet != null && !says(facet)) {
                continue;
            }
            sections.add(
                    facet != null && open.contains(field)
                            ? section(index, facet)
                            : new Section(field, false, List.of(), false, null));
        }
        return new Answer(sections, found.size() - shown);
    }

    private boolean isOpen(Field field, boolean usually) {
        return folds.getOrDefault(field.queryName(), usually);
    }

    /** Keys that the search itself asks for: they stay, even if no memory has them. */
    private List<Field> askedKeys() {
        return query.clauses().stream()
                .flatMap(c -> FacetClick.field(c).stream())
                .filter(Field.Key.class::isInstance)
                .filter(f -> FacetClick.concerns(query, f))
                .distinct()
                .toList();
    }

    private Map<Field, Facets.Facet> count(MemoryIndex index, Set<Field> open) {
        Map<Field, Facets.Facet> counted = new HashMap<>();
        List<Field> together = new ArrayList<>();
        for (Field field : open) {
            String part = parts.get(field);
            Query rest = FacetClick.without(query, field);
            if (part != null) {
                counted.put(field, index.facet(rest, field, part, FOUND));
            } else if (FacetClick.concerns(query, field)) {
                counted.put(
                        field, index.facets(rest, List.of(field), TOP).facets().getFirst());
            } else {
                together.add(field);
            }
        }
        if (!together.isEmpty()) {
            index.facets(query, together, TOP).facets().forEach(f -> counted.put(f.field(), f));
        }
        return counted;
    }

    private boolean says(Facets.Facet facet) {
        boolean asked = FacetClick.concerns(query, facet.field()) || parts.containsKey(facet.field());
        boolean optional = facet.field() instanceof Core core && OPTIONAL.contains(core);
        boolean onlyFalse = facet.field() == Core.IMMUTABLE
                && facet.top().stream().allMatch(c -> c.value().equals("false"));
        boolean empty = facet.top().isEmpty();
        return asked || !(optional ? empty || onlyFalse : empty && facet.missing() == 0);
    }

    private Section section(MemoryIndex index, Facets.Facet facet) {
        Field field = facet.field();
        String part = parts.get(field);
        List<Line> lines = new ArrayList<>();
        int most = Math.max(
                1,
                Math.max(
                        facet.missing(),
                        facet.top().isEmpty() ? 0 : facet.top().getFirst().count()));
        for (Facets.Count count : facet.top()) {
            lines.add(line(new Pick(field, count.value()), count.count(), most));
        }
        if (part == null) {
            FacetClick.named(query, field).forEach(term -> addNamed(index, field, term, most, lines));
            Pick missing = new Pick(field, null);
            boolean flag = field == Core.IMMUTABLE;
            if (!flag && (facet.missing() > 0 || FacetClick.mark(query, missing) != Mark.NONE)) {
                lines.add(line(missing, facet.missing(), most));
            }
        }
        boolean more = part == null
                ? facet.distinct() > facet.top().size()
                : facet.top().size() >= FOUND;
        return new Section(field, true, lines, more, part);
    }

    private Line line(Pick pick, int count, int most) {
        return new Line(pick, count, Math.min(1, count / (double) most), FacetClick.mark(query, pick));
    }

    /** Adds the values that the search names so and that are not among the most frequent; one that is written to the character also where nobody has it. */
    private void addNamed(MemoryIndex index, Field field, Term term, int most, List<Line> lines) {
        Map<String, Integer> found = new LinkedHashMap<>();
        if (term.exact()) {
            found.put(term.text(), 0);
        }
        index.facet(FacetClick.without(query, field), field, term.text(), FOUND).top().stream()
                .filter(c -> FacetClick.means(term, c.value()))
                .forEach(c -> found.put(c.value(), c.count()));
        found.forEach((value, count) -> {
            Pick named = new Pick(field, value);
            if (lines.stream().noneMatch(l -> l.pick().equals(named))) {
                lines.add(line(named, count, most));
            }
        });
    }
}
