package org.memorycurator.transfer.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.PastJson;

/**
 * A memory as Mem0 writes it, both ways: what is written here is read back the same, to the last character. What Mem0
 * does not have (the bin, replacements, answered feedback) gets keys of its own, written only where there is something.
 */
public final class MemoryJson {
    public static final String ID = "id";
    public static final String TEXT = "memory";
    public static final String USER = "user_id";
    public static final String AGENT = "agent_id";
    public static final String APP = "app_id";
    public static final String RUN = "run_id";
    public static final String METADATA = "metadata";
    public static final String CATEGORIES = "categories";
    public static final String CREATED = "created_at";
    public static final String UPDATED = "updated_at";
    public static final String EXPIRES = "expiration_date";
    public static final String IMMUTABLE = "immutable";
    public static final String FEEDBACK = "feedback";
    public static final String FEEDBACK_REASON = "feedback_reason";
    public static final String FEEDBACK_ADDRESSED = "feedback_addressed";
    public static final String STATE = "state";
    public static final String REPLACED_BY = "replaced_by";
    public static final String REPLACES = "replaces";

    /** What {@code state} says of a memory in the bin. */
    public static final String DELETED = "deleted";

    /** What it says of one that is in use. */
    public static final String ACTIVE = "active";

    private MemoryJson() {}

    /** The memory as an object, its keys in Mem0's order. */
    public static Json.Obj object(Identity identity, Content content) {
        Map<String, Json> members = new LinkedHashMap<>();
        Owner owner = identity.owner();
        members.put(ID, new Json.Str(identity.id()));
        members.put(TEXT, new Json.Str(content.text()));
        members.put(USER, text(owner.userId()));
        members.put(AGENT, text(owner.agentId()));
        members.put(APP, text(owner.appId()));
        members.put(RUN, text(owner.runId()));
        members.put(METADATA, new Json.Obj(content.metadata().values()));
        members.put(CATEGORIES, list(content.categories()));
        members.put(CREATED, new Json.Str(identity.createdAt().text()));
        Timestamp updated = content.updatedAt();
        members.put(UPDATED, text(updated == null ? null : updated.text()));
        members.put(
                EXPIRES,
                text(
                        content.expirationDate() == null
                                ? null
                                : content.expirationDate().toString()));
        members.put(IMMUTABLE, new Json.Bool(identity.immutable()));
        addRare(members, identity, content);
        return new Json.Obj(members);
    }

    private static void addRare(Map<String, Json> members, Identity identity, Content content) {
        Feedback feedback = content.feedback();
        if (feedback != null) {
            members.put(FEEDBACK, new Json.Str(feedback.rating().name()));
            members.put(FEEDBACK_REASON, text(feedback.reason()));
            if (feedback.addressed()) {
                members.put(FEEDBACK_ADDRESSED, new Json.Bool(true));
            }
        }
        if (content.state() == State.BIN) {
            members.put(STATE, new Json.Str(DELETED));
        }
        if (content.replacedBy() != null) {
            members.put(REPLACED_BY, text(content.replacedBy()));
        }
        if (identity.replaces() != null) {
            members.put(REPLACES, text(identity.replaces()));
        }
    }

    /** The same with what happened to it before it came here. */
    public static String print(Identity identity, Content content, List<PastEvent> past) {
        Map<String, Json> members =
                new LinkedHashMap<>(object(identity, content).members());
        if (!past.isEmpty()) {
            members.put(PastJson.HISTORY, PastJson.print(past));
        }
        return JsonText.printForFile(new Json.Obj(members));
    }

    /** The memory on one line that every encoding can carry. */
    public static String print(Identity identity, Content content) {
        return JsonText.printForFile(object(identity, content));
    }

    /**
     * Reads what {@link #print} wrote, or a stranger.
     *
     * @param now when it was made, if the object does not say so
     * @throws RejectedException with the reason when it is no memory
     */
    public static Draft read(Json value, Timestamp now) {
        if (value instanceof Json.Obj object) {
            return new MemoryReader(object.members()).read(now);
        }
        throw new RejectedException(Text.of("transfer.noObject", kindOf(value)));
    }

    /** What a value is, in words: {@code a number}. */
    static String kindOf(Json value) {
        return switch (value) {
            case Json.Str str -> Text.of("transfer.kind.string");
            case Json.Num num -> Text.of("transfer.kind.number");
            case Json.Bool bool -> Text.of("transfer.kind.flag");
            case Json.Nil nil -> Text.of("transfer.kind.null");
            case Json.Arr arr -> Text.of("transfer.kind.list");
            case Json.Obj obj -> Text.of("transfer.kind.object");
        };
    }

    /** Categories as they are written. */
    public static String printCategories(List<String> categories) {
        return JsonText.print(list(categories));
    }

    private static Json list(List<String> values) {
        return new Json.Arr(values.stream().<Json>map(Json.Str::new).toList());
    }

    private static Json text(@Nullable String value) {
        return value == null ? Json.NULL : new Json.Str(value);
    }

    /** The metadata of an object's members, in their order. */
    public static Metadata metadata(Map<String, Json> members) {
        return members.isEmpty() ? Metadata.EMPTY : new Metadata(members);
    }
}
