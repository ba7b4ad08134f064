package org.memorycurator.transfer.mapping;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.memory.MemoryJson;
import org.memorycurator.transfer.memory.RejectedException;
import org.memorycurator.transfer.memory.Says;
import org.memorycurator.transfer.memory.Says.Part;

/** What the columns of one row have said so far. */
final class RowParts {
    @Nullable
    String user;

    @Nullable
    String agent;

    @Nullable
    String app;

    @Nullable
    String run;

    final Map<String, Json> metadata = new LinkedHashMap<>();
    final Set<String> emptiedKeys = new HashSet<>(0);
    String id = "";
    String text = "";
    List<String> categories = List.of();

    @Nullable
    Timestamp created;

    @Nullable
    Timestamp updated;

    @Nullable
    LocalDate expires;

    @Nullable
    Rating rating;

    @Nullable
    String reason;

    @Nullable
    String replacedBy;

    @Nullable
    String replaces;

    boolean addressed;
    boolean immutable;
    boolean binned;
    int version;
    private int given;
    private int emptied;

    /** Begins with the owner of all rows. */
    RowParts(Owner owner) {
        user = owner.userId();
        agent = owner.agentId();
        app = owner.appId();
        run = owner.runId();
        given |= bit(Part.USER, user) | bit(Part.AGENT, agent) | bit(Part.APP, app) | bit(Part.RUN, run);
    }

    private static int bit(Part part, @Nullable String value) {
        return value == null ? 0 : part.bit();
    }

    void gives(Part part) {
        given |= part.bit();
    }

    void empties(Part part) {
        emptied |= part.bit();
    }

    /** What was said. */
    Says says(Set<String> paths) {
        return new Says(given, emptied & ~given, emptiedKeys, paths, true);
    }

    /** @throws RejectedException when there is a reason for a rating that is not there */
    Content content() {
        Rating rated = rating;
        if (rated == null && (reason != null || addressed)) {
            throw new RejectedException(Text.of("transfer.cell.noRating"));
        }
        return new Content(
                text,
                MemoryJson.metadata(metadata),
                categories,
                expires,
                rated == null ? null : new Feedback(rated, reason, addressed),
                binned ? State.BIN : State.LIVE,
                updated,
                replacedBy);
    }

    Identity identity(Timestamp now) {
        return new Identity(
                id.isEmpty() ? UUID.randomUUID().toString() : id,
                new Owner(user, agent, app, run),
                created == null ? now : created,
                immutable,
                replaces);
    }
}
