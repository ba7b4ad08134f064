package org.memorycurator.transfer.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.KeyPath;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Says;
import org.memorycurator.transfer.memory.Says.Part;

/** What becomes of a memory when a file's element is about it. Pure. */
final class Merging {
    private final MatchRule rule;
    private final Timestamp now;

    /** @param now when memories are updated that change, unless the file knows a later time */
    Merging(MatchRule rule, Timestamp now) {
        this.rule = rule;
        this.now = now;
    }

    /** What the memory becomes; the very content that it has when the file says nothing else. */
    Content merged(Content there, Draft draft) {
        Content said = draft.content();
        Content merged = new Content(
                text(there.text(), draft),
                metadata(there.metadata(), draft),
                categories(there.categories(), draft),
                expires(there, draft),
                feedback(there.feedback(), draft),
                speaksOf(draft, Part.STATE) ? said.state() : there.state(),
                there.updatedAt(),
                draft.gives(Part.REPLACED_BY) ? said.replacedBy() : there.replacedBy());
        if (!merged.equals(there)) {
            return merged.withUpdatedAt(updated(there.updatedAt(), draft));
        }
        boolean anotherDate = rule.then() == Then.CONFLICT && updatedDiffers(there, draft);
        return anotherDate ? merged.withUpdatedAt(said.updatedAt()) : there;
    }

    /** What a memory is known by stays to the character. */
    private String text(String there, Draft draft) {
        String said = draft.content().text();
        boolean silent = !rule.text() || said.isEmpty() || !speaksOf(draft, Part.TEXT);
        boolean known = rule.by() == MatchRule.By.USER_AND_TEXT;
        return silent || known || draft.says().untyped() && Alike.texts(there, said) ? there : said;
    }

    private List<String> categories(List<String> there, Draft draft) {
        List<String> said = draft.content().categories();
        if (draft.gives(Part.MORE_CATEGORIES) && !speaksOf(draft, Part.CATEGORIES)) {
            return Stream.concat(there.stream(), said.stream()).distinct().toList();
        }
        return speaksOf(draft, Part.CATEGORIES) ? said : there;
    }

    private @Nullable LocalDate expires(Content there, Draft draft) {
        return speaksOf(draft, Part.EXPIRES) ? draft.content().expirationDate() : there.expirationDate();
    }

    private @Nullable Feedback feedback(@Nullable Feedback there, Draft draft) {
        Feedback said = draft.content().feedback();
        if (said == null) {
            return speaksOf(draft, Part.FEEDBACK) ? null : there;
        }
        return new Feedback(
                said.rating(),
                there == null || speaksOf(draft, Part.FEEDBACK_REASON) ? said.reason() : there.reason(),
                there == null || speaksOf(draft, Part.FEEDBACK_ADDRESSED) ? said.addressed() : there.addressed());
    }

    /** The same content with the moment of this change. */
    Content stamped(Content content, Draft draft) {
        return content.withUpdatedAt(updated(content.updatedAt(), draft));
    }

    private @Nullable Timestamp updated(@Nullable Timestamp there, Draft draft) {
        Timestamp said = draft.content().updatedAt();
        return said != null && (there == null || said.compareTo(there) > 0) ? said : now;
    }

    private boolean updatedDiffers(Content there, Draft draft) {
        return speaksOf(draft, Part.UPDATED) && !Objects.equals(draft.content().updatedAt(), there.updatedAt());
    }

    private Metadata metadata(Metadata there, Draft draft) {
        Metadata said = draft.content().metadata();
        Says says = draft.says();
        if (rule.metadata() == OfMetadata.KEEP) {
            return there;
        }
        if (rule.metadata() == OfMetadata.REPLACE && speaksOf(draft, Part.METADATA)) {
            Metadata replaced = new Metadata(typed(there, said, says));
            for (String key : rule.emptyClears() ? List.<String>of() : says.emptiedKeys()) {
                Json kept = KeyPath.get(there, key);
                replaced = kept == null ? replaced : KeyPath.with(replaced, key, kept);
            }
            return replaced.equals(there) ? there : replaced;
        }
        Metadata merged = withKeys(there, said, says);
        for (String key : rule.emptyClears() ? says.emptiedKeys() : List.<String>of()) {
            merged = KeyPath.has(merged, key) ? KeyPath.without(merged, key) : merged;
        }
        return merged;
    }

    private Metadata withKeys(Metadata there, Metadata said, Says says) {
        Map<String, Json> merged = null;
        for (Map.Entry<String, Json> each : said.values().entrySet()) {
            String key = each.getKey();
            if (!says.paths().contains(key)
                    && (rule.emptyClears() || says.untyped() || !each.getValue().equals(Json.NULL))
                    && !stays(key, there.get(key), each.getValue(), says)) {
                merged = merged == null ? new LinkedHashMap<>(there.values()) : merged;
                merged.put(key, each.getValue());
            }
        }
        Metadata metadata = merged == null ? there : new Metadata(merged);
        for (String path : says.paths()) {
            Json value = said.get(path);
            if (value != null && !stays(path, KeyPath.get(metadata, path), value, says)) {
                metadata = KeyPath.with(metadata, path, value);
            }
        }
        return metadata;
    }

    private Map<String, Json> typed(Metadata there, Metadata said, Says says) {
        Map<String, Json> typed = new LinkedHashMap<>(said.values());
        typed.replaceAll((key, value) -> {
            Json old = there.get(key);
            return old != null && stays(key, old, value, says) ? old : value;
        });
        return typed;
    }

    /** Whether the value says nothing new, or is what the memory is known by. */
    private boolean stays(String key, @Nullable Json there, Json said, Says says) {
        boolean known = rule.by() == MatchRule.By.USER_AND_KEY && key.equals(rule.key()) && there != null;
        return known || said.equals(there) || says.untyped() && Alike.values(there, said);
    }

    /**
     * Who a memory becomes that is nobody's so far, where the file knows whose it is; null where it stays who it is.
     *
     * @param whole whether the file knows better in everything else, too
     */
    @Nullable
    Identity identity(Identity there, Draft draft, boolean whole) {
        Identity said = draft.identity();
        if (!nobodys(there) || !whole && said.owner().equals(Owner.NONE)) {
            return null;
        }
        Identity becomes = new Identity(
                there.id(),
                said.owner(),
                whole && draft.gives(Part.CREATED) ? said.createdAt() : there.createdAt(),
                whole && speaksOf(draft, Part.IMMUTABLE) ? said.immutable() : there.immutable(),
                whole && speaksOf(draft, Part.REPLACES) ? said.replaces() : there.replaces());
        return becomes.equals(there) ? null : becomes;
    }

    /** Only by its id is a memory surely the one that is meant. */
    private boolean nobodys(Identity there) {
        return rule.by() == MatchRule.By.ID && there.owner().equals(Owner.NONE);
    }

    /** What a memory becomes of which no more than its history was known: all that the file says, its date, too. */
    Content whole(Content there, Draft draft) {
        Content merged = merged(there, draft);
        return speaksOf(draft, Part.UPDATED)
                ? merged.withUpdatedAt(draft.content().updatedAt())
                : merged;
    }

    /** Whether the file says that the memory is somebody else's: that never changes in place. */
    boolean anotherOwner(Identity there, Draft draft) {
        if (nobodys(there)) {
            return false;
        }
        Owner owner = there.owner();
        Owner said = draft.identity().owner();
        return differs(draft, Part.USER, owner.userId(), said.userId())
                || differs(draft, Part.AGENT, owner.agentId(), said.agentId())
                || differs(draft, Part.APP, owner.appId(), said.appId())
                || differs(draft, Part.RUN, owner.runId(), said.runId());
    }

    /** What else never changes and is said otherwise, in words. */
    List<String> otherIdentity(Identity there, Draft draft) {
        List<String> names = new ArrayList<>(0);
        Identity said = draft.identity();
        boolean sameMoment = draft.says().untyped()
                && there.createdAt().instant().equals(said.createdAt().instant()); // as a spreadsheet writes it
        if (draft.gives(Part.CREATED) && !sameMoment) {
            compare(names, "created", there.createdAt().text(), said.createdAt().text());
        }
        if (speaksOf(draft, Part.IMMUTABLE)) {
            compare(names, "immutable", there.immutable(), said.immutable());
        }
        if (draft.gives(Part.REPLACES)) {
            compare(names, "replaces", there.replaces(), said.replaces());
        }
        return names;
    }

    /** What differs between a memory and what would become of it, in words. */
    List<String> differences(Identity identity, Content there, Content merged, Draft draft) {
        List<String> names = new ArrayList<>();
        compare(names, "text", there.text(), merged.text());
        compare(names, "metadata", there.metadata(), merged.metadata());
        compare(names, "categories", there.categories(), merged.categories());
        if (anotherOwner(identity, draft) || identity(identity, draft, false) != null) {
            names.add(Text.of("transfer.differs.owner"));
        }
        names.addAll(otherIdentity(identity, draft));
        if (updatedDiffers(there, draft)) {
            names.add(Text.of("transfer.differs.updated"));
        }
        compare(names, "expires", there.expirationDate(), merged.expirationDate());
        compare(names, "feedback", there.feedback(), merged.feedback());
        compare(names, "bin", there.state(), merged.state());
        compare(names, "replacedBy", there.replacedBy(), merged.replacedBy());
        return names;
    }

    private static void compare(List<String> names, String name, @Nullable Object a, @Nullable Object b) {
        if (!Objects.equals(a, b)) {
            names.add(Text.of("transfer.differs." + name));
        }
    }

    private boolean differs(Draft draft, Part part, @Nullable String there, @Nullable String said) {
        return speaksOf(draft, part) && !Objects.equals(there, said);
    }

    private boolean speaksOf(Draft draft, Part part) {
        return draft.says().speaksOf(part, rule.emptyClears());
    }
}
