package io.diapason.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who lacks a program is told which one, and where to get it, by the shell half of the launcher. */
class ToolchainTest {
    @TempDir
    private Path programs;

    @BeforeEach
    void onlyWhatEveryMachineHas() throws IOException {
        for (String usual : new String[] {"sed", "readlink", "dirname"}) {
            program(usual, "exec %s \"$@\"".formatted(usual("/bin/" + usual, "/usr/bin/" + usual)));
        }
    }

    @Test
    void noNode() throws Exception {
        assertThat(say("need_node"))
                .isEqualTo("Diapason needs Node.js 20 or newer with npm. "
                        + "Install it from your system's package manager.");
    }

    @Test
    void anOldNode() throws Exception {
        program("node", "echo v18.19.0");
        program("npm", "true");
        assertThat(say("need_node")).startsWith("Diapason needs Node.js 20 or newer with npm, and found Node.js 18.");
    }

    @Test
    void aNodeThatServes() throws Exception {
        program("node", "echo v20.11.1");
        program("npm", "true");
        assertThat(say("need_node")).isEmpty();
    }

    @Test
    void noMaven() throws Exception {
        assertThat(say("need_maven")).startsWith("Diapason needs Maven 3.8.6 or newer (mvn) and found none.");
    }

    @Test
    void noJdkOfThatLevel() throws Exception {
        assertThat(say("find_jdk() { false; }; need_jdk"))
                .startsWith("Diapason needs a JDK 25 or newer and found none.");
    }

    private static String usual(String... places) {
        return Stream.of(places)
                .filter(place -> Files.exists(Path.of(place)))
                .findFirst()
                .orElseThrow();
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String say(String need) throws IOException, InterruptedException {
        Path script = Path.of("bin/toolchain.sh").toAbsolutePath();
        var builder = new ProcessBuilder(
                        usual("/bin/bash", "/usr/bin/bash"), "-c", "set -euo pipefail; . " + script + "; " + need)
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", programs.toString());
        Process shell = builder.start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said.strip();
    }
}
