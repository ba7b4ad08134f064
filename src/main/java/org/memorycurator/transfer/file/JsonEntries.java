package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/**
 * JSON in every other layout: a list, one object, objects one after the other, or an envelope such as
 * {@code {"count": 2, "results": [...]}}. Each element is cut out by its brackets, so that one with a mistake inside
 * spoils only itself.
 */
final class JsonEntries implements Entries {
    /** The key under which an export says where it comes from. */
    static final String EXPORT = "export";

    private static final int LONGEST_ENVELOPE = 1 << 16;

    private static final Json EMPTY_LIST = new Json.Arr(List.of()); // what is left of a list whose memories were read

    private final SourceText text;
    private final List<String> notes = new ArrayList<>();
    private @Nullable Outline envelope;
    private final StringBuilder besideList = new StringBuilder();
    private Wrapping wrapping = Wrapping.NONE;
    private @Nullable Stated stated;
    private boolean inList;
    private long number;

    JsonEntries(SourceText text) {
        this.text = text;
    }

    @Override
    public @Nullable Entry next() {
        while (true) {
            skipBetween();
            int c = text.peek();
            if (c == SourceText.END) {
                return ended();
            } else if (c == ']' && inList) {
                text.next();
                inList = false;
                if (envelope != null) {
                    envelope.accept(']');
                    besideList.append(']');
                    followEnvelope(envelope);
                }
            } else if (c == '[' && !inList) {
                text.next();
                inList = true;
            } else {
                Entry entry = entry(c);
                if (entry != null) {
                    return entry;
                }
            }
        }
    }

    private @Nullable Entry ended() {
        boolean cutOff = inList || envelope != null;
        inList = false;
        envelope = null;
        String problem = Text.of("transfer.cutOff.list");
        return cutOff ? Entry.unparsed("", text.line(), number + 1, problem) : null;
    }

    /** The element that begins here; null when it was no element but the beginning of an envelope. */
    private @Nullable Entry entry(int first) {
        long line = text.line();
        Cut cut = new Cut();
        String problem = null;
        if (first == '{' || first == '[' || first == '"') {
            Outline outline = new Outline();
            boolean complete = false;
            while (!complete && text.peek() != SourceText.END) {
                int c = text.next();
                cut.add(c);
                complete = outline.accept(c);
                if (outline.atList() && !inList) {
                    enter(outline, cut);
                    return null;
                }
            }
            problem = complete ? null : Text.of("transfer.cutOff.memory");
        } else {
            cut.add(text.next());
            while (!endsLiteral(text.peek())) {
                cut.add(text.next());
            }
        }
        number++;
        problem = cut.problem() != null ? cut.problem() : problem;
        String raw = cut.text();
        return new Entry(raw, line, number, problem, problem == null ? wrapping.unwrap(raw) : Entry.UNPARSED);
    }

    private void enter(Outline outline, Cut head) {
        envelope = outline;
        inList = true;
        besideList.setLength(0);
        besideList.append(head.text());
        wrapping = Wrapping.of(head.text());
        stated = stated == null ? Stated.ofEnvelope(head.text()) : stated;
    }

    /** Reads what stands in the envelope behind a list: its end, or another list. */
    private void followEnvelope(Outline outline) {
        while (text.peek() != SourceText.END) {
            int c = text.next();
            if (besideList.length() < LONGEST_ENVELOPE) {
                besideList.append((char) c);
            }
            boolean complete = outline.accept(c);
            if (outline.atList()) {
                inList = true;
                return;
            }
            if (complete) {
                envelope = null;
                noteEnvelope();
                return;
            }
        }
    }

    private void noteEnvelope() {
        try {
            if (JsonText.parse(besideList.toString()) instanceof Json.Obj outside) {
                List<String> others = outside.members().entrySet().stream()
                        .filter(e -> !e.getValue().equals(EMPTY_LIST) && !ofExport(e.getKey()))
                        .map(Map.Entry::getKey)
                        .toList();
                if (outside.members().get("next") instanceof Json.Str) {
                    notes.add(Text.of("transfer.page", text.name()));
                }
                if (!others.isEmpty()) {
                    notes.add(Text.of("transfer.besideList", text.name(), String.join(", ", others)));
                }
            }
        } catch (IllegalArgumentException e) {
            notes.add(Text.of("transfer.besideListUnreadable", text.name(), String.valueOf(e.getMessage())));
        }
    }

    /** What an export says of itself is compared with what is in it. */
    private boolean ofExport(String key) {
        return stated != null && (key.equals(EXPORT) || key.equals("count"));
    }

    @Override
    public @Nullable Stated stated() {
        return stated;
    }

    private void skipBetween() {
        int c = text.peek();
        while (c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\uFEFF') {
            text.next();
            c = text.peek();
        }
    }

    private static boolean endsLiteral(int c) {
        return switch (c) {
            case SourceText.END, ',', ']', '}', '{', '[', '"', ' ', '\n', '\r', '\t' -> true;
            default -> false;
        };
    }

    @Override
    public long bytesTaken() {
        return text.bytesTaken();
    }

    @Override
    public void close() {
        text.close();
    }

    @Override
    public List<String> notes() {
        return notes;
    }
}
