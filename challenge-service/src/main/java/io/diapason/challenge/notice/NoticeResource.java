package io.diapason.challenge.notice;

import io.diapason.challenge.notice.mail.MailSettings;
import io.diapason.challenge.notice.mail.MessageStore;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notices")
@RunOnVirtualThread
@Tag(name = "Notices")
class NoticeResource {
    private final NoticeStore store;
    private final MessageStore messages;
    private final MailSettings mail;
    private final Cursors cursors;
    private final MailTest mailTest;
    private final Caller caller;
    private final String address;

    NoticeResource(
            NoticeStore store,
            MessageStore messages,
            MailSettings mail,
            Cursors cursors,
            MailTest mailTest,
            Caller caller,
            @ConfigProperty(name = "diapason.public-url") String address) {
        this.store = store;
        this.messages = messages;
        this.mail = mail;
        this.cursors = cursors;
        this.mailTest = mailTest;
        this.caller = caller;
        this.address = address;
    }

    @GET
    @Transactional
    @RolesAllowed({"member", "manager", "admin", "pay-analyst"})
    @Operation(operationId = "listNotices", summary = "What was told to you, newest first")
    public Page<NoticeView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        UUID before = from.isEmpty() ? null : UUID.fromString(from.getFirst());
        return Page.of(
                store.of(caller.id(), before, size + 1),
                size,
                NoticeView::of,
                last -> cursors.encode(last.notice().id().toString()));
    }

    /** Outside a transaction: the mail server may take its time. */
    @POST
    @Path("mail/tests")
    @RolesAllowed("admin")
    @Operation(operationId = "testMail", summary = "Send yourself a letter now, and hear what the mail server says")
    public TestView test() {
        String to = caller.email();
        if (!mail.isOn() || to == null) {
            throw new Refused(NoticeProblem.NO_MAIL);
        }
        return TestView.of(mailTest.send(
                caller.id(), to, new Letter(address, caller.locale().getLanguage())));
    }

    @GET
    @Path("mail")
    @Transactional
    @RolesAllowed("admin")
    @Operation(operationId = "getMail", summary = "How the organisation's e-mail stands")
    public MailView mail() {
        return new MailView(mail.isOn(), mail.host(), mail.from(), messages.standing(), messages.refusals());
    }
}
