package io.diapason.local.demo;

import io.diapason.local.part.Progress;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Ports;

/** The demo story in a running product. */
public final class Demo {
    private final Progress progress;

    public Demo(Ports ports, Folders folders, Progress progress) {
        this.progress = progress;
    }

    public void load() {
        progress.say("demo", "nothing yet");
    }

    public void replayLive() {}
}
