package org.memorycurator.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which version of the application this is, as the build wrote it beside the classes. */
public final class Version {
    private static final String DEVELOPMENT = "development";

    private Version() {}

    /** The number of this version, such as 0.1.0; "development" where the classes did not come from the build. Any thread. */
    public static String current() {
        Properties built = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/org/memorycurator/version.properties")) {
            if (file != null) {
                built.load(file);
            }
        } catch (IOException _) {
            return DEVELOPMENT; // what does not know its number still runs
        }
        return of(built.getProperty("version"));
    }

    /** A placeholder is what the build replaces; who compiles by hand gets it as it is. */
    static String of(@Nullable String written) {
        return written == null || written.isBlank() || written.contains("${") ? DEVELOPMENT : written.strip();
    }
}
