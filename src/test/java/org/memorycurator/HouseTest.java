package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Sizes that keep the code easy to see; texts, styles and tokens that fit together. */
class HouseTest {
    private static final int FILE = 300;
    private static final int METHOD = 40;
    private static final int CONSTRUCTOR = 7;

    /** Two words with a space between them; keys such as Ctrl+F are none. */
    private static final Pattern SENTENCE = Pattern.compile("(?<![\\p{L}+])\\p{L}{2,}[,:;]? [\\p{L}“]+(?![\\p{L}+])");

    private static final Pattern SQL = Pattern.compile("^[ (]*(select|insert|delete|from|order by|desc|r\\.)\\b");

    /** What is made with words for programmers only; the window says of cancelling what it says itself. */
    private static final Set<String> UNREAD = Set.of(
            "IllegalStateException", "UnsupportedOperationException", "CancellationException", "MatchNoDocsQuery");

    /** Classes with words in the code, and why. An IllegalArgumentException also carries sentences for the user, so each is named. */
    private static final Map<String, String> WITH_WORDS = Map.ofEntries(
            Map.entry("app/HandOver", "goes to the log"),
            Map.entry("app/LogFormat", "goes to the log"),
            Map.entry("app/StoreFolder", "folders are called so"),
            Map.entry("app/TimedChannel", "goes to the log"),
            Map.entry("app/Tour", "reports to who builds the product"),
            Map.entry("app/TourSteps", "a text that the tour types"),
            Map.entry("batch/BoundedText", "is caught where it is thrown"),
            Map.entry("change/ChangeLog", "a programming mistake"),
            Map.entry("model/CancelledException", "knows no texts; the window says it in its own words"),
            Map.entry("search/Values", "a programming mistake"),
            Map.entry("store/Snapshot", "goes to the log"),
            Map.entry("store/Transaction", "a programming mistake"),
            Map.entry("transfer/file/HistoryDatabase", "speaks SQL, and the log"),
            Map.entry("transfer/file/HistoryList", "speaks SQL"),
            Map.entry("transfer/file/HistoryRows", "speaks SQL"),
            Map.entry("ui/kit/Fonts", "the application was built wrongly"),
            Map.entry("ui/kit/Theme", "a rule for the style sheet"),
            Map.entry("ui/kit/When", "a pattern for dates"),
            Map.entry("ui/shell/Catalogue", "a programming mistake"),
            Map.entry("ui/support/Report", "is read by who finds the fault"),
            Map.entry("ui/support/Scrubbed", "compares what the Java machine says"),
            Map.entry("ui/support/SupportModel", "is read by who finds the fault"),
            Map.entry("ui/support/Versions", "names of libraries and licences"));

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path LOOK = Path.of("src/main/resources/org/memorycurator/ui");

    private final List<String> tooBig = new ArrayList<>();
    private final Set<String> literals = new HashSet<>();
    private final Set<String> sentences = new TreeSet<>();
    private final Set<String> excuses = new TreeSet<>();
    private final Set<MethodTree> ofRecords = new HashSet<>();

    @Test
    void code_stays_small() throws IOException {
        readCode();
        assertThat(tooBig).isEmpty();
    }

    @Test
    void every_text_is_used_and_every_text_used_exists() throws IOException {
        readCode();
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/org/memorycurator/text/text.properties"))) {
            texts.load(in);
        }
        Set<String> prefixes = literals.stream().filter(l -> l.endsWith(".")).collect(Collectors.toSet());
        Set<String> unused = texts.stringPropertyNames().stream()
                .filter(k -> !literals.contains(k) && prefixes.stream().noneMatch(k::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("texts that nothing uses").isEmpty();
        Set<String> missing = textsAskedFor().stream()
                .filter(k -> !texts.containsKey(k))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("texts that are used but not in the bundle").isEmpty();
    }

    @Test
    void every_sentence_for_the_user_is_in_the_bundle() throws IOException {
        readCode();
        assertThat(sentences).as("words in the code that a user may read").isEmpty();
        assertThat(excuses).as("excused, and still in need of it").isEqualTo(WITH_WORDS.keySet());
    }

    @Test
    void every_style_class_of_ours_has_a_rule_and_every_rule_a_user() throws IOException {
        readCode();
        String sheet = Files.readString(LOOK.resolve("app.css"));
        Set<String> ruled = found("\\.([a-z][a-z0-9-]*)", withoutBlocks(sheet));
        Set<String> given = new TreeSet<>();
        for (Path file : javaFiles()) {
            String source = Files.readString(file);
            for (String call : found("getStyleClass\\(\\)\\s*\\.(?:add|addAll|setAll)\\(([^;]*)\\)", source)) {
                given.addAll(found("\"([a-z][a-z0-9-]*)\"", call));
            }
        }
        assertThat(given.stream()
                        .filter(c -> ruled.stream().noneMatch(r -> c.endsWith("-") ? r.startsWith(c) : r.equals(c))
                                && !foreign(c))
                        .toList())
                .as("style classes without a rule")
                .isEmpty();
        Set<String> families =
                literals.stream().filter(l -> l.matches("[a-z][a-z0-9-]*-")).collect(Collectors.toSet());
        assertThat(ruled.stream()
                        .filter(c -> !literals.contains(c)
                                && !foreign(c)
                                && families.stream().noneMatch(c::startsWith))
                        .sorted()
                        .toList())
                .as("rules for style classes that nothing has")
                .isEmpty();
    }

    @Test
    void only_the_theme_files_hold_colours() throws IOException {
        assertThat(found("(#[0-9a-fA-F]{3,8})\\b", Files.readString(LOOK.resolve("app.css"))))
                .as("literal colours")
                .isEmpty();
        for (Path file : javaFiles()) {
            assertThat(found("\"(#[0-9a-fA-F]{6})\"", Files.readString(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static boolean foreign(String styleClass) {
        return FOREIGN.contains(styleClass) || styleClass.startsWith("ikonli");
    }

    /** Style classes of JavaFX, AtlantaFX, ControlsFX that we give or restyle. */
    private static final Set<String> FOREIGN = Set.of(
            "root",
            "label",
            "button",
            "text",
            "text-field",
            "text-area",
            "text-input",
            "table-view",
            "table-cell",
            "table-row-cell",
            "column-header",
            "column-header-background",
            "filler",
            "list-view",
            "list-cell",
            "cell",
            "scroll-pane",
            "scroll-bar",
            "viewport",
            "content",
            "tool-bar",
            "tab-pane",
            "tab",
            "tab-label",
            "tab-header-area",
            "tab-header-background",
            "headers-region",
            "tab-content-area",
            "split-pane",
            "split-pane-divider",
            "menu-bar",
            "menu",
            "menu-item",
            "context-menu",
            "tooltip",
            "combo-box",
            "combo-box-popup",
            "check-box",
            "box",
            "mark",
            "radio",
            "radio-button",
            "toggle-button",
            "separator",
            "line",
            "progress-bar",
            "progress-indicator",
            "bar",
            "track",
            "hyperlink",
            "titled-pane",
            "title",
            "dialog-pane",
            "header-panel",
            "button-bar",
            "container",
            "accent",
            "flat",
            "small",
            "large",
            "danger",
            "success",
            "warning",
            "button-icon",
            "button-outlined",
            "button-circle",
            "dense",
            "striped",
            "bordered",
            "edge-to-edge",
            "input-group",
            "rounded",
            "text-muted",
            "text-subtle",
            "text-small",
            "text-caption",
            "text-bold",
            "title-1",
            "title-2",
            "title-3",
            "title-4",
            "elevated-1",
            "elevated-2",
            "interactive",
            "popup",
            "arrow-button",
            "arrow",
            "placeholder",
            "thumb",
            "increment-button",
            "decrement-button",
            "font-icon",
            "ikonli-font-icon",
            "custom-text-field",
            "notification-bar",
            "pane",
            "task-progress-view",
            "task-list-view",
            "status-bar",
            "left-items",
            "right-items",
            "auto-complete-popup",
            "column-resize-line",
            "column-overlay",
            "corner",
            "graphic-container",
            "selected",
            "clear-button",
            "show-hide-columns-button",
            "floating",
            "alt-icon",
            "date-picker",
            "choice-box",
            "clipped-container",
            "combo-box-base",
            "horizontal-grabber",
            "sheet",
            "vertical-grabber",
            "virtual-flow");

    private void readCode() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(javaFiles());
            var task = (JavacTask)
                    compiler.getTask(Writer.nullWriter(), manager, _ -> {}, List.of("-proc:none"), null, sources);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                long lines = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit));
                if (lines > FILE) {
                    tooBig.add(unit.getSourceFile().getName() + ": " + lines + " lines");
                }
                new TreeScanner<Void, Void>() {
                    /** A record's components are its content, not what it must be wired with. */
                    @Override
                    public Void visitClass(ClassTree type, Void none) {
                        if (type.getKind() == Tree.Kind.RECORD) {
                            type.getMembers().stream()
                                    .filter(m -> m instanceof MethodTree c
                                            && c.getName().contentEquals("<init>"))
                                    .forEach(c -> ofRecords.add((MethodTree) c));
                        }
                        return super.visitClass(type, none);
                    }

                    @Override
                    public Void visitMethod(MethodTree method, Void none) {
                        measure(unit, positions, method);
                        return super.visitMethod(method, none);
                    }

                    @Override
                    public Void visitLiteral(LiteralTree literal, Void none) {
                        if (literal.getValue() instanceof String s) {
                            literals.add(s);
                        }
                        return super.visitLiteral(literal, none);
                    }
                }.scan(unit, null);
                readSentences(unit);
            }
        }
    }

    private void readSentences(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName().replace('\\', '/');
        String type = path.substring(path.indexOf("/memorycurator/") + "/memorycurator/".length(), path.length() - 5);
        boolean excused = WITH_WORDS.containsKey(type);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                return call.getMethodSelect().toString().endsWith(".log")
                        ? none
                        : super.visitMethodInvocation(call, none);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Void none) {
                return UNREAD.contains(made.getIdentifier().toString()) ? none : super.visitNewClass(made, none);
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void none) {
                if (literal.getValue() instanceof String s
                        && SENTENCE.matcher(s).find()
                        && !(type.startsWith("store/") && SQL.matcher(s).find())) {
                    (excused ? excuses : sentences).add(excused ? type : type + ": " + s);
                }
                return none;
            }
        }.scan(unit, null);
    }

    private void measure(CompilationUnitTree unit, SourcePositions positions, MethodTree method) {
        String name = unit.getSourceFile().getName() + "#" + method.getName();
        if (method.getName().contentEquals("<init>")
                && !ofRecords.contains(method)
                && method.getParameters().size() > CONSTRUCTOR) {
            tooBig.add(name + ": " + method.getParameters().size() + " parameters");
        }
        if (method.getBody() != null && positions.getStartPosition(unit, method.getBody()) >= 0) {
            var map = unit.getLineMap();
            long lines = 1
                    + map.getLineNumber(positions.getEndPosition(unit, method.getBody()))
                    - map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
            if (lines > METHOD) {
                tooBig.add(name + ": " + lines + " lines");
            }
        }
    }

    private static Set<String> textsAskedFor() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : javaFiles()) {
            keys.addAll(found("Text\\.of\\(\\s*\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"\\s*[,)]", Files.readString(file)));
        }
        return keys;
    }

    private static List<Path> javaFiles() throws IOException {
        try (var all = Files.walk(MAIN)) {
            return all.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static String withoutBlocks(String sheet) {
        return sheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?s)\\{[^}]*\\}", "{}");
    }

    private static Set<String> found(String pattern, String text) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        Set<String> all = new TreeSet<>();
        while (m.find()) {
            all.add(m.group(1));
        }
        return all;
    }
}
