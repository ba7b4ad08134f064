package org.memorycurator.transfer.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;

/**
 * A column of a table.
 *
 * @param kind the type of its cells
 * @param value what a memory has there; null for nothing at all
 */
record Column(String header, Kind kind, Function<Memory, @Nullable Json> value) {}
