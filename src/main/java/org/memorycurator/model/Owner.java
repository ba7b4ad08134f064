package org.memorycurator.model;

import org.jspecify.annotations.Nullable;

/** Whose memory it is, in Mem0's four ids. They never change in place, but nobody’s can become somebody’s. Edge spaces and line breaks in them count. */
public record Owner(
        @Nullable String userId,
        @Nullable String agentId,
        @Nullable String appId,
        @Nullable String runId) {
    /** Nobody's. */
    public static final Owner NONE = new Owner(null, null, null, null);
}
