package org.memorycurator.ui.kit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Numbers questions of one kind, so that an answer to an older one is dropped: {@code Question q = latest.ask(); background.read(work, q.only(show), q.only(fail))}. */
public final class Latest {
    private final AtomicLong asked = new AtomicLong();

    /** One question; only the newest one's answers are let through. */
    public final class Question {
        private final long number;

        private Question(long number) {
            this.number = number;
        }

        /** The same consumer, deaf once a newer question was asked. */
        public <T extends @Nullable Object> Consumer<T> only(Consumer<? super T> answer) {
            return value -> {
                if (isLatest()) {
                    answer.accept(value);
                }
            };
        }

        /** Whether nothing newer was asked. Any thread: long work may look at it to give up early. */
        public boolean isLatest() {
            return number == asked.get();
        }
    }

    /** A series without questions yet. */
    public Latest() {}

    /** Asks anew; answers to all earlier questions are dropped from now on. */
    public Question ask() {
        return new Question(asked.incrementAndGet());
    }

    /** Drops answers to everything asked so far. */
    public void forget() {
        asked.incrementAndGet();
    }
}
