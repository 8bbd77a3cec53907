package io.diapason.local.demo;

import io.diapason.local.part.Progress;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Port;
import io.diapason.local.settings.Ports;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The demo story in a running product, told through its public API by the demo people themselves. */
public final class Demo {
    private final String address;
    private final String identityProvider;
    private final Progress progress;
    private final Anchor anchor;
    private final Story story;

    public Demo(Ports ports, Folders folders, Progress progress) {
        this.address = "http://localhost:" + ports.of(Port.GATEWAY);
        this.identityProvider = "http://localhost:" + ports.of(Port.KEYCLOAK);
        this.progress = progress;
        this.anchor = new Anchor(
                folders.data("demo").resolve("story.properties"), LocalDate.ofInstant(progress.now(), ZoneOffset.UTC));
        this.story = Story.endingOn(anchor.day());
    }

    /** Loads what is not there yet. */
    public void load() throws IOException, InterruptedException {
        once("acme", this::acme);
        once("challenge", this::challenge);
        once("persona", this::persona);
        once("globex", this::globex);
    }

    private void acme() throws IOException, InterruptedException {
        Imports imports = new Imports(as("ada"), progress);
        imports.send(
                "owners",
                DemoOwner.HEADER,
                story.owners().stream().map(DemoOwner::cells).toList());
        imports.send(
                "campaigns",
                DemoCampaign.HEADER,
                story.campaigns().stream().map(DemoCampaign::cells).toList());
        imports.send(
                "touches",
                DemoTouch.HEADER,
                story.touches().stream().map(DemoTouch::cells).toList());
        imports.send(
                "deals",
                DemoDeal.HEADER,
                story.deals().stream().map(DemoDeal::cells).toList());
    }

    private void challenge() throws IOException, InterruptedException {
        var since = progress.now();
        new DemoChallenge(story, as("sophie"), as("maud")).run();
        progress.done("demo", "a running challenge, signed by sophie and maud", since);
    }

    private void persona() throws IOException, InterruptedException {
        new DemoPersona(anchor.day(), as("samir"), as("marc"), as("sophie")).run();
    }

    /** The second organisation: small, and seen by nobody of the first. */
    private void globex() throws IOException, InterruptedException {
        Imports imports = new Imports(as("gus"), progress);
        imports.send("owners", DemoOwner.HEADER, Globex.owners());
        imports.send("deals", DemoDeal.HEADER, Globex.deals(story.deals()));
    }

    /** Closes the deals that were held back, one every few seconds, through the signed door; returns at once. */
    public void replayLive() {
        Thread.ofVirtual().name("live").start(() -> new LiveReplay(story, anchor, progress, address)
                .run(() -> as("ada")));
    }

    private Api as(String person) throws IOException, InterruptedException {
        return Api.as(person, address, identityProvider);
    }

    private void once(String step, Load load) throws IOException, InterruptedException {
        if (!anchor.has(step)) {
            load.run();
            anchor.keep(step, "loaded");
        }
    }

    private interface Load {
        void run() throws IOException, InterruptedException;
    }
}
