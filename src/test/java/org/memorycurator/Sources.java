package org.memorycurator;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Source files of this project, as the compiler understands them.
 *
 * @param files where they are
 * @param units the same files, taken apart
 * @param positions what stands where in them
 */
record Sources(List<Path> files, List<CompilationUnitTree> units, SourcePositions positions) {
    /** The code that users run. */
    static Sources main() {
        return under(Path.of("src/main/java"));
    }

    /** The code that tests it. */
    static Sources tests() {
        return under(Path.of("src/test/java"));
    }

    private static Sources under(Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var all = Files.walk(folder);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> files = all.filter(f -> f.toString().endsWith(".java")).toList();
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask)
                    compiler.getTask(Writer.nullWriter(), manager, _ -> {}, List.of("-proc:none"), null, sources);
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return new Sources(files, units, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a file in messages, with slashes. */
    static String name(CompilationUnitTree unit) {
        return unit.getSourceFile().getName().replace('\\', '/');
    }

    /** Every text in quotes. */
    Set<String> literals() {
        Set<String> literals = new HashSet<>();
        for (CompilationUnitTree unit : units) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void none) {
                    if (literal.getValue() instanceof String s) {
                        literals.add(s);
                    }
                    return none;
                }
            }.scan(unit, null);
        }
        return literals;
    }

    /** What the first group of a pattern finds in a text. */
    static Set<String> found(String pattern, String text) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        Set<String> all = new TreeSet<>();
        while (m.find()) {
            all.add(m.group(1));
        }
        return all;
    }
}
