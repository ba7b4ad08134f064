package org.memorycurator.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;

/**
 * What a store's window remembers: theme, text size, columns, author. One small JSON file in the store's folder, written a
 * second after the last change, to a temporary file that then takes its place. An unreadable file is set aside.
 */
final class Settings implements Preferences, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path file;
    private final boolean frozen;
    private final Background background;
    private final Map<String, String> values;
    private @Nullable Cancellable saving;

    private Settings(Path file, boolean frozen, Background background, Map<String, String> values) {
        this.file = file;
        this.frozen = frozen;
        this.background = background;
        this.values = values;
    }

    /** Reads the settings of this folder; may block. A frozen one is never written. */
    static Settings read(Path folder, boolean frozen, Background background) {
        Path file = folder.resolve("window.json");
        Map<String, String> values = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                values.putAll(parse(Files.readString(file)));
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            LOG.log(System.Logger.Level.WARNING, "The settings cannot be read; beginning anew", e);
            setAside(file, frozen);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The settings cannot be read", e);
        }
        return new Settings(file, frozen, background, values);
    }

    /** Nothing, and nothing is kept. */
    static Settings none(Path folder, Background background) {
        return new Settings(folder.resolve("window.json"), true, background, new TreeMap<>());
    }

    private static Map<String, String> parse(String text) {
        if (!(JsonText.parse(text) instanceof Json.Obj object)) {
            throw new IllegalArgumentException("no-object");
        }
        Map<String, String> values = new TreeMap<>();
        object.members().forEach((key, value) -> {
            if (value instanceof Json.Str string) {
                values.put(key, string.value());
            }
        });
        return values;
    }

    /** One value a line. */
    private static String print(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> "  " + JsonText.print(new Json.Str(e.getKey())) + ": "
                        + JsonText.print(new Json.Str(e.getValue())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static void setAside(Path file, boolean frozen) {
        if (!frozen) {
            try {
                Files.move(file, file.resolveSibling("window.damaged.json"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "The damaged settings stay where they are", e);
            }
        }
    }

    @Override
    public String get(String key, String fallback) {
        return values.getOrDefault(key, fallback);
    }

    @Override
    public void put(String key, String value) {
        if (!value.equals(values.put(key, value)) && !frozen) {
            if (saving != null) {
                saving.cancel();
            }
            Map<String, String> copy = new TreeMap<>(values);
            saving = background.later(
                    PAUSE,
                    () -> background.read(
                            () -> {
                                write(copy);
                                return copy.size();
                            },
                            _ -> {},
                            e -> LOG.log(System.Logger.Level.WARNING, "The settings were not saved", e)));
        }
    }

    private synchronized void write(Map<String, String> copy) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(temporary, print(copy));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes what is not yet written. */
    @Override
    public void close() {
        if (saving != null) {
            saving.cancel();
            try {
                write(values);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "The settings were not saved", e);
            }
        }
    }
}
