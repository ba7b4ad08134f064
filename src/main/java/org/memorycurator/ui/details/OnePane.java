package org.memorycurator.ui.details;

import javafx.scene.control.ScrollPane;

/** One memory whole. FX thread. */
final class OnePane extends ScrollPane {
    private final WordsPart words;
    private final Runnable refresh;

    OnePane(DetailsModel model) {
        OneModel one = model.one();
        BannerPart banner = new BannerPart(model);
        words = new WordsPart(one);
        MetadataPart metadata = new MetadataPart(one);
        CategoriesPart categories = new CategoriesPart(model);
        ThumbsPart thumbs = new ThumbsPart(one);
        IdsPart ids = new IdsPart(model);
        Parts.fill(this, banner, words, metadata, categories, thumbs, ids, new PastPart(model.past()));
        refresh = () -> {
            if (one.memoryProperty().get() != null) {
                banner.refresh();
                words.refresh();
                metadata.refresh();
                categories.refresh();
                thumbs.refresh();
                ids.refresh();
            }
        };
        one.memoryProperty().subscribe((before, now) -> {
            refresh.run();
            if (before == null || now == null || before.number() != now.number()) {
                setVvalue(0);
            }
        });
        one.versionProperty().subscribe(_ -> refresh.run());
        model.desk().lock().userProperty().subscribe((_, _) -> refresh.run());
        model.past().pastProperty().subscribe(_ -> banner.refresh());
        model.desk().marks().versionProperty().subscribe(_ -> words.refresh());
        refresh.run();
    }

    /** Moves the focus into the text. */
    void enter() {
        words.enter();
    }
}
