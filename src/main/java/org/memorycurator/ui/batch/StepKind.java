package org.memorycurator.ui.batch;

import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** What a step can do, in the order in which the menu offers it. */
enum StepKind {
    SET_KEY("batch.step.setKey", Icon.KEY_ADD),
    REMOVE_KEY("batch.step.removeKey", Icon.KEY_REMOVE),
    RENAME_KEY("batch.step.renameKey", Icon.KEY),
    REPLACE_TEXT("batch.step.replaceText", Icon.REPLACE_TEXT),
    ADD_CATEGORY("batch.step.addCategory", Icon.TAG_ADD),
    REMOVE_CATEGORY("batch.step.removeCategory", Icon.TAG_REMOVE),
    EXPIRE("batch.step.expire", Icon.DATE),
    BIN("batch.step.bin", Icon.DELETE),
    RESTORE("batch.step.restore", Icon.RESTORE);

    private final String textKey;
    private final Icon icon;

    StepKind(String textKey, Icon icon) {
        this.textKey = textKey;
        this.icon = icon;
    }

    String words() {
        return Text.of(textKey);
    }

    Icon icon() {
        return icon;
    }
}
