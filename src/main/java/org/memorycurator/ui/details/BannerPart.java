package org.memorycurator.ui.details;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.details.Past.Relative;
import org.memorycurator.ui.kit.Icon;

/** Why a memory cannot be edited and what can be done instead, and which memory took whose place. FX thread. */
final class BannerPart extends VBox {
    private static final int LONGEST = 80;

    private final DetailsModel model;
    private final Label words = Parts.wrapped("", "banner-words");
    private final Button replace = new Button(Text.of("details.replace"), Icon.REPLACE.node());
    private final Button restore = new Button(Text.of("details.restore"), Icon.RESTORE.node());
    private final Button unlock = new Button(Text.of("lock.off"), Icon.UNLOCK.node());
    private final VBox box = new VBox(words, replace, restore, unlock);
    private final Hyperlink replacedBy = Parts.link("", () -> {});
    private final Hyperlink replaces = Parts.link("", () -> {});

    BannerPart(DetailsModel model) {
        this.model = model;
        getStyleClass().add("details-part");
        box.getStyleClass().add("banner");
        replace.setId("details-replace");
        replace.setOnAction(_ -> model.one().edits().replace());
        restore.setId("details-restore");
        restore.setOnAction(_ -> model.one().edits().unbin());
        unlock.setId("details-unlock");
        unlock.setOnAction(_ -> model.desk().lock().unlock());
        replacedBy.setId("details-replaced-by");
        replaces.setId("details-replaces");
        getChildren().addAll(box, replacedBy, replaces);
    }

    void refresh() {
        Memory memory = model.one().memoryProperty().get();
        if (memory == null) {
            return;
        }
        String why = model.one().obstacle().orElse("");
        boolean readOnly = model.desk().store().readOnly();
        boolean locked = !readOnly && model.desk().lock().obstacle(memory).isPresent();
        words.setText(why);
        words.setGraphic((memory.binned() && !locked ? Icon.DELETE : readOnly ? Icon.INFO : Icon.LOCK).node());
        Parts.shown(replace, memory.identity().immutable() && !memory.binned() && !readOnly && !locked);
        Parts.shown(restore, memory.binned() && !readOnly && !locked);
        Parts.shown(unlock, locked);
        Parts.shown(box, !why.isEmpty());
        Past past = model.past().pastProperty().get();
        relative(replacedBy, "details.replacedBy", past.replacedBy());
        relative(replaces, "details.replaces", past.replaces());
        Parts.shown(this, box.isManaged() || replacedBy.isManaged() || replaces.isManaged());
    }

    private void relative(Hyperlink link, String textKey, @Nullable Relative other) {
        Parts.shown(link, other != null);
        if (other != null) {
            String text = other.text().isEmpty() ? other.id() : other.text().replaceAll("\\s+", " ");
            String cut = text.codePointCount(0, text.length()) <= LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
            link.setText(Text.of(textKey, cut));
            link.setOnAction(_ -> {
                link.setVisited(false);
                model.past().find(other);
            });
        }
    }
}
