package org.memorycurator.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;

/** Builds memories for tests: {@code memory("Prefers decaf").user("cust-1").with("region", "EU").category("diet")}. */
public final class Memories {
    private final String text;
    private final List<String> categories = new ArrayList<>();
    private String id;
    private Owner owner = Owner.NONE;
    private Timestamp created = Timestamp.of(Instant.parse("2026-01-02T03:04:05.678Z"));
    private @Nullable Timestamp updated = created;
    private boolean immutable;
    private Metadata metadata = Metadata.EMPTY;
    private @Nullable LocalDate expires;
    private @Nullable Feedback feedback;
    private State state = State.LIVE;

    private Memories(String text) {
        this.text = text;
        this.id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A live memory; its id is derived from its text. */
    public static Memories memory(String text) {
        return new Memories(text);
    }

    public Memories id(String value) {
        id = value;
        return this;
    }

    public Memories owner(Owner value) {
        owner = value;
        return this;
    }

    public Memories user(@Nullable String value) {
        return owner(new Owner(value, owner.agentId(), owner.appId(), owner.runId()));
    }

    public Memories agent(@Nullable String value) {
        return owner(new Owner(owner.userId(), value, owner.appId(), owner.runId()));
    }

    public Memories app(@Nullable String value) {
        return owner(new Owner(owner.userId(), owner.agentId(), value, owner.runId()));
    }

    public Memories run(@Nullable String value) {
        return owner(new Owner(owner.userId(), owner.agentId(), owner.appId(), value));
    }

    /** A string in the metadata. */
    public Memories with(String key, String value) {
        return with(key, new Json.Str(value));
    }

    /** A number in the metadata, as written. */
    public Memories withNumber(String key, String literal) {
        return with(key, new Json.Num(literal));
    }

    /** Any value in the metadata, as JSON. */
    public Memories withJson(String key, String json) {
        return with(key, JsonText.parse(json));
    }

    public Memories with(String key, Json value) {
        metadata = metadata.with(key, value);
        return this;
    }

    public Memories category(String... names) {
        categories.addAll(List.of(names));
        return this;
    }

    public Memories created(String iso) {
        created = Timestamp.parse(iso);
        return this;
    }

    /** When it was updated; null for never. */
    public Memories updated(@Nullable String iso) {
        updated = iso == null ? null : Timestamp.parse(iso);
        return this;
    }

    public Memories expires(String day) {
        expires = LocalDate.parse(day);
        return this;
    }

    public Memories feedback(Rating rating, @Nullable String reason) {
        feedback = new Feedback(rating, reason, false);
        return this;
    }

    public Memories immutable() {
        immutable = true;
        return this;
    }

    public Memories binned() {
        state = State.BIN;
        return this;
    }

    public Identity identity() {
        return new Identity(id, owner, created, immutable, null);
    }

    public Content content() {
        return new Content(text, metadata, categories, expires, feedback, state, updated, null);
    }

    public PlannedChange.Insert insert() {
        return new PlannedChange.Insert(identity(), content());
    }
}
