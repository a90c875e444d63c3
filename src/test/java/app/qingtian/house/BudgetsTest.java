package app.qingtian.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small files, small methods, few parameters: measured by the compiler's own eyes. Imports are not read, so not counted. */
class BudgetsTest {

    private static final int LONGEST_FILE = 250;
    private static final int NINE_OF_TEN_FILES = 100;
    private static final int LONGEST_METHOD = 30;
    private static final int MOST_PARAMETERS = 4;
    private static final int MOST_TO_CONSTRUCT = 6;

    @Test
    void filesAreShort() throws IOException {
        var lengths = new ArrayList<Integer>();
        for (var file : sources(Path.of("src/main/java"))) {
            var all = Files.readAllLines(file);
            int lines = all.size();
            lengths.add((int)
                    all.stream().filter(line -> !line.startsWith("import ")).count());
            assertThat(lines).as("lines of " + file).isLessThanOrEqualTo(LONGEST_FILE);
        }
        lengths.sort(null);
        assertThat(lengths.get(lengths.size() * 9 / 10)).as("nine of ten files").isLessThanOrEqualTo(NINE_OF_TEN_FILES);
    }

    @Test
    void methodsAreShortAndTakeLittle() throws IOException {
        assertThat(tooMuch(sources(Path.of("src/main/java")))).isEmpty();
    }

    @Test
    void aLongMethodWithManyParametersIsSeen() throws IOException {
        var long_ = "x();\n".repeat(LONGEST_METHOD + 1);
        var file = Files.writeString(
                Files.createTempDirectory("budget").resolve("Offender.java"),
                "class Offender { void x() {} void y(int a, int b, int c, int d, int e) {\n" + long_ + "} }");
        assertThat(tooMuch(List.of(file))).hasSize(2);
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> tooMuch(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, trees, found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class Measure extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> found;

        Measure(CompilationUnitTree unit, Trees trees, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean constructor = method.getName().contentEquals("<init>");
            boolean ofRecord = constructor && owner.getKind() == Tree.Kind.RECORD;
            int most = constructor ? MOST_TO_CONSTRUCT : MOST_PARAMETERS;
            var where = owner.getSimpleName() + "." + method.getName();
            if (!ofRecord && !isAskedByOthers(method) && method.getParameters().size() > most) {
                found.add(where + " takes " + method.getParameters().size());
            }
            if (method.getBody() != null && lines(method) > LONGEST_METHOD) {
                found.add(where + " has " + lines(method) + " lines");
            }
            return super.visitMethod(method, none);
        }

        /** Spring hands a request over in its parts, and an interface says itself what it takes: neither number is ours. */
        private static boolean isAskedByOthers(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .map(annotation -> annotation.getAnnotationType().toString())
                    .anyMatch(name -> name.endsWith("Mapping") || name.equals("Override"));
        }

        private long lines(MethodTree method) {
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, method))
                    - map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        }
    }
}
