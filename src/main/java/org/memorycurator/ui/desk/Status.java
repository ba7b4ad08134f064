package org.memorycurator.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.CancelledException;
import org.memorycurator.store.StoreException;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Job;

/** What the status line and the toasts say: the last message, running jobs, the last verify summary. FX thread. */
public final class Status {
    private static final System.Logger LOG = System.getLogger(Status.class.getName());

    private final ReadOnlyObjectWrapper<@Nullable Message> message = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Message> verified = new ReadOnlyObjectWrapper<>();
    private final List<Consumer<Message>> listeners = new ArrayList<>();
    private boolean storeLost;

    Status() {}

    /** The last message. */
    public ReadOnlyObjectProperty<@Nullable Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Jobs that run now. */
    public ObservableList<Job> jobs() {
        return jobs;
    }

    /** The summary of the last verification, in its tone. */
    public ReadOnlyObjectProperty<@Nullable Message> verifiedProperty() {
        return verified.getReadOnlyProperty();
    }

    /** Called for every message that is said, the same twice too: toasts hang here. */
    public void onMessage(Consumer<Message> listener) {
        listeners.add(listener);
    }

    /** Says something in the status line only: for what happens with every Enter. */
    public void note(Message said) {
        message.set(said);
    }

    /** Says something in the status line and as a toast. */
    public void say(Message said) {
        message.set(said);
        listeners.forEach(l -> l.accept(said));
    }

    /** Says what went wrong; cancelling is no fault. The stack trace goes to the log. Answers what was said. */
    public String failed(Throwable fault) {
        return failed(fault, Text.of("status.cancelled"));
    }

    /** The same of work that does not write into the store: {@code whenCancelled} is said of it when it was cancelled. */
    public String failed(Throwable fault, String whenCancelled) {
        if (cancelled(fault)) {
            say(Message.of(Message.Tone.INFO, whenCancelled));
            return whenCancelled;
        }
        boolean known = storeLost;
        String sentence = logged(fault);
        Message message = Message.of(Message.Tone.ERROR, sentence);
        if (known && closed(fault)) {
            note(message);
        } else {
            say(message);
        }
        return sentence;
    }

    /** Whether the store closed itself, as it does when its disk is full: nothing works before it is opened again, and once is enough to say it. */
    public boolean storeLost() {
        return storeLost;
    }

    private static boolean closed(Throwable fault) {
        return fault instanceof StoreException store && store.reason() == StoreException.Reason.CLOSED;
    }

    /** Puts what went wrong into the log only; answers what is to be said of it. */
    String logged(Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, "A piece of work failed", fault);
        storeLost = storeLost || closed(fault);
        String said = fault.getMessage();
        return said == null || said.isBlank() ? Text.of("status.failed") : said;
    }

    /** Whether work ended because somebody cancelled it. */
    static boolean cancelled(Throwable fault) {
        return fault instanceof CancelledException || fault instanceof CancellationException;
    }

    /** Keeps the summary of a verification in view. */
    public void verified(Message summary) {
        verified.set(summary);
    }

    /** Shows a job for as long as it runs. */
    public Job watch(Job job) {
        if (job.runningProperty().get()) {
            jobs.add(job);
            job.runningProperty().subscribe(running -> {
                if (!running) {
                    jobs.remove(job);
                }
            });
        }
        return job;
    }
}
