package org.memorycurator.ui.settings;

import javafx.scene.Node;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Density;
import org.memorycurator.ui.kit.Motion;

/** How the window looks. FX thread. */
final class LookPage {
    private LookPage() {}

    static Node of(SettingsModel model) {
        Appearance look = model.appearance();
        Page page = new Page("look", model::resetLook);
        page.row(
                "settings.theme",
                Page.choice(ColourTheme.class, "settings.theme.", look.themeProperty(), look::setTheme));
        page.row(
                "settings.density",
                Page.choice(Density.class, "settings.density.", look.densityProperty(), look::setDensity));
        page.row(
                "settings.textSize",
                Page.number(
                        Appearance.USUAL,
                        Appearance.LARGEST,
                        Appearance.STEP,
                        look.percentProperty(),
                        look::setPercent));
        page.row(
                "settings.motion",
                Page.choice(Motion.class, "settings.motion.", look.motionProperty(), look::setMotion));
        return page;
    }
}
