package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.memorycurator.model.Content;
import org.memorycurator.text.Text;

/** A step that works on the categories, which have an order and no doubles. */
public sealed interface CategoryStep extends EditStep {
    /** Adds a category at the end, where it is not there. */
    record AddCategory(String category) implements CategoryStep {
        @Override
        public Content apply(Content before) {
            if (before.categories().contains(category)) {
                return before;
            }
            List<String> longer = new ArrayList<>(before.categories());
            longer.add(category);
            return before.withCategories(longer);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.addCategory", Words.plain(category));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(!category.isBlank(), Text.of("batch.step.noCategoryToAdd"));
        }
    }

    /** Removes a category. */
    record RemoveCategory(String category) implements CategoryStep {
        @Override
        public Content apply(Content before) {
            return before.categories().contains(category)
                    ? before.withCategories(before.categories().stream()
                            .filter(c -> !c.equals(category))
                            .toList())
                    : before;
        }

        @Override
        public String describe() {
            return Text.of("batch.do.removeCategory", Words.plain(category));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(!category.isEmpty(), Text.of("batch.step.noCategoryToRemove"));
        }
    }

    /** Renames a category, keeping its place; where the new one is there already, the old one goes. */
    record RenameCategory(String from, String to) implements CategoryStep {
        @Override
        public Content apply(Content before) {
            return before.categories().contains(from)
                    ? before.withCategories(before.categories().stream()
                            .map(c -> c.equals(from) ? to : c)
                            .distinct()
                            .toList())
                    : before;
        }

        @Override
        public String describe() {
            return Text.of("batch.do.renameCategory", Words.plain(from), Words.plain(to));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(!from.isEmpty(), Text.of("batch.step.noCategoryToRename"))
                    .or(() -> Words.unless(!to.isBlank(), Text.of("batch.step.noNewCategory")))
                    .or(() -> Words.unless(!from.equals(to), Text.of("batch.step.sameCategory")));
        }
    }

    /** Sets all categories. */
    record SetCategories(List<String> categories) implements CategoryStep {
        /** Copies the list, without its doubles. */
        public SetCategories {
            categories = List.copyOf(new LinkedHashSet<>(categories));
        }

        @Override
        public Content apply(Content before) {
            return before.categories().equals(categories) ? before : before.withCategories(categories);
        }

        @Override
        public String describe() {
            return categories.isEmpty()
                    ? Text.of("batch.do.removeCategories")
                    : Text.of("batch.do.setCategories", Words.shortened(String.join(", ", categories)));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(categories.stream().noneMatch(String::isBlank), Text.of("batch.step.emptyCategory"));
        }
    }
}
