package org.memorycurator.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;

/** What a screen reader would be told of a window: every control with a name, a role, and a value where it has one. */
public final class AccessibilityAudit {
    /** Roles that say nothing. */
    private static final Set<AccessibleRole> DUMB = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    /** Clicks beside a control that only do what its own place does, with the reason. */
    private static final Set<String> BESIDE =
            Set.of("search-box"); // a click on the frame of the search box puts the caret into the field in it

    private final List<String> offenders = new ArrayList<>();
    private int checked;

    /** Walks everything that is shown below this node. */
    public AccessibilityAudit of(Node node) {
        if (!node.isVisible()) {
            return this;
        }
        check(node);
        // what a combo box or a date picker is made of is told by the box itself
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>) && !(node instanceof MenuButton)) {
            parent.getChildrenUnmodifiable().forEach(this::of);
        }
        return this;
    }

    /** Everything that is wrong, with the way to it. */
    public List<String> offenders() {
        return offenders;
    }

    /** How many nodes were looked at that a user can go to or press. */
    public int checked() {
        return checked;
    }

    private void check(Node node) {
        boolean cell = node instanceof IndexedCell<?> c && !c.isEmpty() && (c.getGraphic() != null || hasText(c));
        boolean clicked = node.getOnMouseClicked() != null && !(node instanceof IndexedCell<?>);
        boolean control =
                node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase<?>;
        // a scroll pane takes no part: what is in it does
        boolean reached = node.isFocusTraversable() && !(node instanceof ScrollPane && node.getId() == null);
        if ((!cell && !clicked && !control && !reached)
                || node.getStyleClass().stream().anyMatch(BESIDE::contains)) {
            return;
        }
        checked++;
        String name = name(node);
        if (name.isBlank()) {
            report(node, "has no name");
        }
        if (node.getAccessibleRole() == null || DUMB.contains(node.getAccessibleRole())) {
            report(node, "has no role that fits: " + node.getAccessibleRole());
        }
        if (node instanceof Toggle && node.queryAccessibleAttribute(AccessibleAttribute.SELECTED) == null) {
            report(node, "does not say whether it is on");
        }
        if (node instanceof TextInputControl field && !told(field).equals(field.getText()) && hasText(field)) {
            report(node, "does not tell its text, but: " + told(field));
        }
        boolean choice = node instanceof ComboBoxBase<?> || node instanceof ChoiceBox<?> || node instanceof Spinner<?>;
        if (choice && node.getAccessibleText() != null) {
            report(node, "tells its name in place of its value");
        }
        boolean picture = node instanceof ButtonBase b
                && (b.getText() == null || b.getText().isBlank());
        if (picture && ((Control) node).getTooltip() == null) {
            report(node, "shows only a picture, without a tooltip");
        }
    }

    private static boolean hasText(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isBlank();
    }

    private static boolean hasText(TextInputControl field) {
        return field.getText() != null && !field.getText().isEmpty();
    }

    private static String told(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text ? text : "";
    }

    private static String name(Node node) {
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label) {
            return label.getText();
        }
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof TextInputControl || node instanceof ComboBoxBase<?> ? "" : told(node);
    }

    private void report(Node node, String what) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            String id = at.getId() != null ? "#" + at.getId() : at == node ? describe(at) : "";
            if (!id.isEmpty()) {
                path.insert(0, path.isEmpty() ? id : id + " ");
            }
        }
        offenders.add(path + " " + what);
    }

    private static String describe(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }
}
