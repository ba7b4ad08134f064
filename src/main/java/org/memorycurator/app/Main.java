package org.memorycurator.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.FxBackground;

/** Where the program starts. Everything that can go wrong before there is a window is said here, in one plain sentence. */
public final class Main {
    private static final int MISUSED = 2;
    private static final int NO_WINDOW = 3;

    private Main() {}

    /** Starts the window, or the tour where there is no display. */
    public static void main(String[] words) {
        if (List.of(words).contains("--help")) {
            System.out.print(Text.of("console.usage"));
            return;
        }
        try {
            Arguments arguments = Arguments.parse(List.of(words));
            if (headless() && arguments.tour() == null) {
                String folder = System.getProperty("curator.tour", "tour");
                System.out.println(Text.of("console.tourInstead", folder));
                launch(Arguments.parse(List.of("--tour=" + folder)));
            } else if (needsDisplay()) {
                fail(Text.of("console.noDisplay"));
            } else {
                launch(arguments);
            }
        } catch (Arguments.ArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(MISUSED);
        }
    }

    /** The store begins to open while JavaFX starts, and the log is made ready: each takes its time. */
    private static void launch(Arguments arguments) {
        CompletableFuture<Beginning> beginning = CompletableFuture.supplyAsync(
                () -> begin(arguments), Thread.ofPlatform().daemon().name("beginning")::start);
        try {
            CuratorApp.run(beginning::join);
        } catch (RuntimeException | LinkageError e) {
            if (!beginning.isCompletedExceptionally()) {
                beginning.join().close(null);
            }
            fail(sentence(e));
        }
    }

    private static Beginning begin(Arguments arguments) {
        LogFile.quiet();
        return Beginning.of(arguments, new FxBackground());
    }

    private static boolean headless() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean needsDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        String display = System.getenv("DISPLAY");
        return linux && !headless() && (display == null || display.isBlank());
    }

    private static String sentence(Throwable fault) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = fault; t != null; t = t.getCause()) {
            all.append(t.getMessage()).append('\n');
        }
        String said = all.toString();
        if (said.contains("GTK") || said.contains("glassgtk") || said.contains("libgtk")) {
            return Text.of("console.noGtk");
        }
        if (said.contains("DISPLAY")) {
            return Text.of("console.deadDisplay", String.valueOf(System.getenv("DISPLAY")));
        }
        if (said.contains("libfreetype") || said.contains("pangoft2")) {
            return Text.of("console.noFonts");
        }
        return Text.of("console.noWindow", String.valueOf(fault.getMessage()));
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(NO_WINDOW);
    }
}
