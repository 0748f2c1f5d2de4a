package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A function's zip, unpacked as Lambda unpacks it. Its classes go into a jar, since an AOT cache
 * does not know folders; both measurements use the same files.
 *
 * @param root of the unpacked zip
 * @param classPath of the function and of {@link OneShot}
 */
record FunctionFolder(Path root, String classPath) {
    private static final Comparator<ZipEntry> BY_NAME = Comparator.comparing(ZipEntry::getName);

    static FunctionFolder unpack(Path zip, Path root) throws IOException {
        if (!Files.exists(zip)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "There is no " + zip + ".", "Run ./mvnw package first.");
        }
        Files.createDirectories(root.resolve("lib"));
        List<String> jars = new ArrayList<>();
        Path classes = root.resolve("function.jar");
        jars.add(classes.toString());
        try (ZipFile file = new ZipFile(zip.toFile());
                var jar = new JarOutputStream(Files.newOutputStream(classes))) {
            for (ZipEntry entry :
                    file.stream().filter(e -> !e.isDirectory()).sorted(BY_NAME).toList()) {
                try (var content = file.getInputStream(entry)) {
                    if (isLibrary(entry)) {
                        Path target = root.resolve(entry.getName());
                        Files.copy(content, target);
                        jars.add(target.toString());
                    } else {
                        jar.putNextEntry(new JarEntry(entry.getName()));
                        content.transferTo(jar);
                    }
                }
            }
        }
        jars.add(oneShotJar(root).toString());
        return new FunctionFolder(root, String.join(File.pathSeparator, jars));
    }

    /** What else lies under {@code lib/} are natives, which are found as resources. */
    private static boolean isLibrary(ZipEntry entry) {
        return entry.getName().matches("lib/[^/]+[.]jar");
    }

    /** Only the classes that start the function, so that nothing else of ours is on the path. */
    private static Path oneShotJar(Path root) throws IOException {
        Path target = root.resolve("one-shot.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(target))) {
            for (Class<?> type :
                    List.of(OneShot.class, OneShotContext.class, OneShotLogger.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                try (var content = type.getClassLoader().getResourceAsStream(name)) {
                    jar.putNextEntry(new JarEntry(name));
                    if (content != null) {
                        content.transferTo(jar);
                    }
                }
            }
        }
        return target;
    }
}
