package org.memorycurator.change;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.store.Store;
import org.memorycurator.store.Transaction;
import org.memorycurator.text.Text;

/** Says of each planned change whether it may be written, and why not. */
final class Judge {
    private static final int SHOWN = 40;

    private final Store store;
    private final ChangeKind kind;
    private final Transaction transaction;
    private final @Nullable String onlyUser;
    private @Nullable ChangeSet blamed;

    Judge(Store store, ChangeKind kind, Transaction transaction, @Nullable String onlyUser) {
        this.store = store;
        this.kind = kind;
        this.transaction = transaction;
        this.onlyUser = onlyUser;
    }

    /** Why not; worked out only for those that are named to the user. */
    interface Objection {
        String sentence();

        /** Whether it is only that edits are locked to one user. */
        default boolean locked() {
            return false;
        }
    }

    private record Locked(Supplier<String> name, String user) implements Objection {
        @Override
        public String sentence() {
            return Text.of("change.locked", name.get(), user);
        }

        @Override
        public boolean locked() {
            return true;
        }
    }

    @Nullable
    Objection ofUpdate(PlannedChange.Update update) {
        Memory before = update.before();
        Content after = update.after();
        Objection locked = locked(() -> name(before), before.identity());
        Objection stale = locked == null ? stale(before) : locked;
        if (stale != null) {
            return stale;
        }
        if (before.forbids(after) && !takesBack()) {
            return () -> Text.of("change.immutable", name(before));
        }
        if (!mayBecome(before.identity(), update.identity())) {
            return () -> Text.of("change.owner", name(before));
        }
        return unfit(() -> name(before), update.identity(), after, update.past());
    }

    @Nullable
    Objection ofInsert(Identity identity, Content content, List<PastEvent> past) {
        Objection locked = locked(() -> quoted(content.text()), identity);
        if (locked != null) {
            return locked;
        }
        if (transaction.has(identity.id())) {
            return () -> Text.of("change.idTaken", shortened(identity.id()));
        }
        return unfit(() -> quoted(content.text()), identity, content, PastChange.adding(past));
    }

    @Nullable
    Objection ofReplace(Memory before, Identity identity, Content content) {
        Objection locked = locked(() -> name(before), before.identity());
        Objection stale = locked == null ? stale(before) : locked;
        return stale == null ? ofInsert(identity, content, List.of()) : stale;
    }

    /** While edits are locked to one user, nobody else's memories are written, whatever writes. */
    private @Nullable Objection locked(Supplier<String> name, Identity identity) {
        String user = onlyUser;
        return user == null || user.equals(identity.owner().userId()) ? null : new Locked(name, user);
    }

    private @Nullable Objection stale(Memory before) {
        long current = store.currentRevision(before.number());
        if (current == 0) {
            return () -> Text.of("change.gone", name(before));
        }
        if (current != before.revision()) {
            return () -> changedSince(before, current);
        }
        if (transaction.touched(before.number())) {
            return () -> Text.of("change.twice", name(before));
        }
        return null;
    }

    private @Nullable Objection unfit(Supplier<String> name, Identity identity, Content content, PastChange past) {
        String obstacle = transaction.obstacle(identity, content, past);
        return obstacle == null ? null : () -> Text.of("change.unfit", name.get(), obstacle);
    }

    /** What is undone was there before, also of an immutable memory. */
    private boolean takesBack() {
        return kind == ChangeKind.UNDO || kind == ChangeKind.REDO;
    }

    /** Nobody's memory can become somebody's; nobody else's can become another's, unless it was so before. */
    private boolean mayBecome(Identity before, Identity after) {
        return before.equals(after) || before.owner().equals(Owner.NONE) || takesBack();
    }

    private String changedSince(Memory before, long revision) {
        ChangeSet found = blamed;
        if (found == null || revision < found.firstRevision() || revision > found.lastRevision()) {
            found = store.changeSetOf(revision).orElse(null);
            blamed = found;
        }
        return found == null
                ? Text.of("change.sinceUnknown", name(before))
                : Text.of("change.since", name(before), found.number(), found.title());
    }

    private static String name(Memory memory) {
        return memory.text().isBlank() ? Text.of("change.nameless", shortened(memory.id())) : quoted(memory.text());
    }

    private static String quoted(String text) {
        return Text.of("change.quoted", shortened(text.strip()));
    }

    private static String shortened(String text) {
        String line = text.length() > SHOWN * 4 ? text.substring(0, SHOWN * 4) : text;
        line = line.replaceAll("\\s+", " ");
        if (line.length() <= SHOWN) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return line.substring(0, end) + "…";
    }
}
