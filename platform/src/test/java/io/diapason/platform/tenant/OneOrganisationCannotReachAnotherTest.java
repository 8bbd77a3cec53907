package io.diapason.platform.tenant;

import static io.diapason.platform.testing.TestTokens.ACME;
import static io.diapason.platform.testing.TestTokens.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.platform.notes.NoteRow;
import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestTopicBed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The attacks that Hibernate's own tenant filter lets through, and some more: each leaves the victim's row untouched. */
@QuarkusTest
@QuarkusTestResource(TestTopicBed.class)
class OneOrganisationCannotReachAnotherTest {
    @Inject
    EntityManager entities;

    @Inject
    SessionFactory sessions;

    private UUID victim;

    record Attack(String name, Consumer<OneOrganisationCannotReachAnotherTest> deed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                new Attack(
                        "remove a reference", t -> t.entities.remove(t.entities.getReference(NoteRow.class, t.victim))),
                new Attack("merge a detached copy", t -> t.entities.merge(t.forged())),
                new Attack("remove a detached copy", t -> t.session().remove(t.forged())),
                new Attack("lock and change a reference", t -> {
                    NoteRow reference = t.entities.getReference(NoteRow.class, t.victim);
                    reference.text = "stolen";
                    t.entities.flush();
                }),
                new Attack("update by HQL", t -> t.entities
                        .createQuery("update NoteRow n set n.text = 'stolen' where n.id = :id")
                        .setParameter("id", t.victim)
                        .executeUpdate()),
                new Attack("delete by HQL", t -> t.entities
                        .createQuery("delete from NoteRow n where n.id = :id")
                        .setParameter("id", t.victim)
                        .executeUpdate()),
                new Attack(
                        "update by SQL", t -> t.sql("update notes set text = 'stolen' where id = '" + t.victim + "'")),
                new Attack("delete by SQL", t -> t.sql("delete from notes where id = '" + t.victim + "'")),
                new Attack(
                        "give it away by SQL",
                        t -> t.sql(
                                "update notes set organisation_id = '" + GLOBEX + "' where id = '" + t.victim + "'")),
                new Attack(
                        "plant a row in the other house",
                        t -> t.sql("insert into notes values ('" + ACME + "', gen_random_uuid(), 'planted', 0)")),
                new Attack("stateless update", t -> t.stateless(s -> s.update(t.forged()))),
                new Attack("stateless delete", t -> t.stateless(s -> s.delete(t.forged()))),
                new Attack("stateless upsert", t -> t.stateless(s -> s.upsert(t.forged()))),
                new Attack("turn the lock off", t -> t.sql("alter table notes disable row level security")),
                new Attack("empty the table", t -> t.sql("truncate notes")),
                new Attack("become the owner", t -> t.sql("set role test_owner")));
    }

    @BeforeEach
    void a_note_of_acme() {
        victim = UUID.randomUUID();
        TenantScope.run(ACME, () -> QuarkusTransaction.requiringNew().run(() -> {
            NoteRow note = new NoteRow();
            note.id = victim;
            note.text = "ours";
            entities.persist(note);
        }));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void leaves_the_row_of_the_other_untouched(Attack attack) throws SQLException {
        try {
            TenantScope.run(GLOBEX, () -> QuarkusTransaction.requiringNew().run(() -> attack.deed.accept(this)));
        } catch (RuntimeException refused) {
            assertThat(refused)
                    .isNotInstanceOf(NullPointerException.class); // an honest refusal is as good as no effect
        }

        assertThat(rowsOf("select text from notes where id = '" + victim + "' and organisation_id = '" + ACME + "'"))
                .isEqualTo("ours");
        assertThat(rowsOf("select count(*) from notes where text = 'planted'")).isEqualTo("0");
    }

    @Test
    void cannot_be_read_by_another() {
        TenantScope.run(GLOBEX, () -> QuarkusTransaction.requiringNew().run(() -> {
            assertThat(entities.find(NoteRow.class, victim)).isNull();
            assertThat(entities.createNativeQuery("select id from notes where id = :id")
                            .setParameter("id", victim)
                            .getResultList())
                    .isEmpty();
        }));
    }

    @Test
    void refuses_work_that_does_not_say_for_whom() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("select id from notes")
                                .getResultList()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void forgets_the_organisation_with_the_transaction() {
        TenantScope.run(ACME, () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("select 1").getResultList()));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("select text from notes")
                                .getResultList()))
                .isInstanceOf(RuntimeException.class);
    }

    private NoteRow forged() {
        NoteRow forged = new NoteRow();
        forged.id = victim;
        forged.text = "stolen";
        forged.organisationId = GLOBEX.toString();
        return forged;
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    private void sql(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    private void stateless(Consumer<StatelessSession> deed) {
        session().doWork(connection -> {
            try (StatelessSession stateless = sessions.withStatelessOptions()
                    .connection(connection)
                    .tenantIdentifier((Object) GLOBEX.toString())
                    .openStatelessSession()) {
                deed.accept(stateless);
            }
        });
    }

    private static String rowsOf(String query) throws SQLException {
        try (Connection admin = TestDatabase.shared().asAdmin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
