package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sizes that keep the code easy to see, and texts that fit together. */
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

    private final List<String> tooBig = new ArrayList<>();
    private final Set<String> sentences = new TreeSet<>();
    private final Set<String> excuses = new TreeSet<>();
    private final Set<MethodTree> ofRecords = new HashSet<>();

    @Test
    void code_stays_small() {
        Sources main = Sources.main();
        main.units().forEach(unit -> measureFile(main, unit));
        main.units().forEach(unit -> measure(main, unit));
        Sources tests = Sources.tests();
        tests.units().forEach(unit -> measureFile(tests, unit));
        assertThat(tooBig).isEmpty();
    }

    @Test
    void every_text_is_used_and_every_text_used_exists() throws IOException {
        Set<String> literals = Sources.main().literals();
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
    void every_sentence_for_the_user_is_in_the_bundle() {
        Sources.main().units().forEach(this::readSentences);
        assertThat(sentences).as("words in the code that a user may read").isEmpty();
        assertThat(excuses).as("excused, and still in need of it").isEqualTo(WITH_WORDS.keySet());
    }

    private void measure(Sources sources, CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            /** A record's components are its content, not what it must be wired with. */
            @Override
            public Void visitClass(ClassTree type, Void none) {
                if (type.getKind() == Tree.Kind.RECORD) {
                    type.getMembers().stream()
                            .filter(m ->
                                    m instanceof MethodTree c && c.getName().contentEquals("<init>"))
                            .forEach(c -> ofRecords.add((MethodTree) c));
                }
                return super.visitClass(type, none);
            }

            @Override
            public Void visitMethod(MethodTree method, Void none) {
                measure(unit, sources.positions(), method);
                return super.visitMethod(method, none);
            }
        }.scan(unit, null);
    }

    private void measureFile(Sources sources, CompilationUnitTree unit) {
        long lines = unit.getLineMap().getLineNumber(sources.positions().getEndPosition(unit, unit));
        if (lines > FILE) {
            tooBig.add(Sources.name(unit) + ": " + lines + " lines");
        }
    }

    private void readSentences(CompilationUnitTree unit) {
        String path = Sources.name(unit);
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
        String name = Sources.name(unit) + "#" + method.getName();
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
        for (Path file : Sources.main().files()) {
            keys.addAll(Sources.found(
                    "Text\\.of\\(\\s*\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"\\s*[,)]", Files.readString(file)));
        }
        return keys;
    }
}
