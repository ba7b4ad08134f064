package org.memorycurator.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Verdict;
import org.memorycurator.support.Memories;

/** Change sets of several parts. */
class TrialTest {
    private static final int MANY = 5_001;

    private final VerifiedStore desk = new VerifiedStore();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_large_change_set_is_judged_the_same_whoever_helps() {
        desk.store()
                .insert(IntStream.rangeClosed(1, MANY)
                        .mapToObj(i -> memory("Fact " + i).with("region", "EMEA"))
                        .toArray(Memories[]::new));
        desk.follow();
        ChangeSet set = desk.store().newest();
        assertThat(desk.verify(set).summary()).isEqualTo("5,001 of 5,001 landed · 0 unexpected");
        desk.store().edit(4_500, content -> content.withText("Fact of later"));
        desk.follow();
        for (int number : new int[] {1, 3_000, 4_001, MANY}) {
            desk.loseFromIndex(number);
        }
        desk.store().tamper("delete from mem_rev_pack where first_key = 1984"); // over the end of the first part
        desk.store().tamper("delete from mem_key_pack where first_key = 4032");
        desk.store()
                .tamper("insert into mem_rev(rev, number, prev, tid, version, state, digest)"
                        + " values (9000, 3999, 5, 5, 2, 0, 0)");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Executor helpers : List.<Executor>of(Runnable::run, _ -> {}, threads)) {
                Verification found = desk.verify(set, helpers);
                assertThat(found.count(Verdict.MISSING)).isEqualTo(2L * 64);
                assertThat(found.count(Verdict.NOT_FINDABLE)).isEqualTo(4);
                assertThat(found.count(Verdict.DIFFERENT)).isEqualTo(1);
                assertThat(found.count(Verdict.UNEXPECTED)).isEqualTo(1);
                assertThat(found.count(Verdict.LANDED)).isEqualTo(MANY - 2 * 64 - 6);
                assertThat(found.rows(List.of(Verdict.NOT_FINDABLE, Verdict.UNEXPECTED), 0, 10))
                        .extracting(VerifiedMemory::number)
                        .containsExactly(1, 3_000, 4_001, MANY, 3_999);
            }
        }
    }
}
