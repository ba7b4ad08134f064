package org.memorycurator.ui.support;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;

/** What this program is and is made of. Pure; any thread. */
final class Versions {
    private static final List<String> LIBRARIES = List.of(
            "JavaFX: GPL-2.0 with classpath exception",
            "AtlantaFX: MIT",
            "ControlsFX: BSD-3-Clause",
            "Ikonli and Material Design icons: Apache-2.0",
            "Inter: OFL-1.1",
            "H2: MPL-2.0 or EPL-1.0",
            "Apache Lucene: Apache-2.0",
            "Jackson: Apache-2.0",
            "RoaringBitmap: Apache-2.0",
            "java-diff-utils: Apache-2.0",
            "JSpecify: Apache-2.0");

    /** A name and what belongs to it. */
    record Fact(String name, String value) {}

    private Versions() {}

    /** What it runs on and with. */
    static List<Fact> machinery() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Java", property("java.version") + " (" + property("java.vendor") + ")"));
        facts.add(new Fact("JavaFX", property("javafx.version")));
        for (String library : List.of(Store.engine(), MemoryIndex.engine())) {
            String[] words = library.split(" ", 2);
            facts.add(new Fact(words[0], words[1]));
        }
        facts.add(new Fact("OS", property("os.name") + " " + property("os.version") + ", " + property("os.arch")));
        return facts;
    }

    /** The libraries with their licences, one a line. */
    static List<String> libraries() {
        return LIBRARIES;
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
