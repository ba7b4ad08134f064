package org.memorycurator.support;

import java.lang.reflect.Proxy;
import java.util.List;
import org.memorycurator.model.Memory;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Dialogs;

/** A desk on a real store and a real index in a temporary folder, with these memories in it. */
public final class DockDesk implements AutoCloseable {
    private final TestStore store = new TestStore();
    private final MemoryIndex index;
    private final Desk desk;

    public DockDesk(Background background, Memories... memories) {
        this(background, false, memories);
    }

    private DockDesk(Background background, boolean readOnly, Memories... memories) {
        if (memories.length > 0) {
            store.insert(memories);
        }
        if (readOnly) {
            store.restartToRead();
        }
        index = MemoryIndex.open(store.folder().resolve("index"), Runnable::run);
        desk = new Desk(store.store(), store.log(), index, background, nobody(), Preferences.forgetful());
    }

    /** On a store that is open read-only; everything happens at once. */
    public static DockDesk readOnly(Memories... memories) {
        return new DockDesk(Background.immediate(), true, memories);
    }

    public Desk desk() {
        return desk;
    }

    public TestStore store() {
        return store;
    }

    public MemoryIndex index() {
        return index;
    }

    /** Every memory as it is now. */
    public List<Memory> all() {
        return store.all();
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }

    /** Nobody is there to be asked. */
    private static Dialogs nobody() {
        return (Dialogs) Proxy.newProxyInstance(
                Dialogs.class.getClassLoader(), new Class<?>[] {Dialogs.class}, (_, method, _) -> {
                    throw new AssertionError("Nobody expected to be asked: " + method.getName());
                });
    }
}
