package io.diapason.local;

import io.diapason.local.part.PidFile;
import io.diapason.local.settings.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a supervisor in a session of its own, shows its progress, and returns when everything is ready. */
final class DetachedUp {
    private static final int LOOK_EVERY_MILLIS = 100;

    private final Folders folders;
    private final List<String> arguments;

    DetachedUp(Folders folders, List<String> arguments) {
        this.folders = folders;
        this.arguments = arguments;
    }

    int run() throws IOException, InterruptedException {
        folders.create();
        Path log = folders.log(Up.SUPERVISOR);
        Files.deleteIfExists(log);
        Files.createFile(log);
        Process supervisor = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        supervisor.getOutputStream().close();
        Thread stopBoth = new Thread(supervisor::destroy, "stop");
        Runtime.getRuntime().addShutdownHook(stopBoth);
        int code = follow(supervisor, log);
        Runtime.getRuntime().removeShutdownHook(stopBoth);
        return code;
    }

    private int follow(Process supervisor, Path log) throws IOException, InterruptedException {
        PidFile pidFile = new PidFile(folders.run(), Up.SUPERVISOR);
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            boolean ready = false;
            while (supervisor.isAlive() && !ready) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                ready = pidFile.state().equals("ready");
                show(lines);
            }
            // the last lines are written after the state is
            Thread.sleep(LOOK_EVERY_MILLIS);
            show(lines);
            return ready ? 0 : supervisor.waitFor();
        }
    }

    private static void show(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(line);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.addAll(io.diapason.local.part.OwnSession.prefix());
        command.addAll(ProcessHandle.current().info().command().stream().toList());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(command::add);
        return command;
    }
}
