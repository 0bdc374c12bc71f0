package dev.signet.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An element of a page, immutable.
///
/// Refuses, because our policy does: scripts and styles with content, event handlers, style attributes, and links to
/// anywhere but our own paths.
public record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input", "link", "meta");
    private static final Set<String> RAW = Set.of("script", "style");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

    /// Copies what it is given; refuses what the type refuses.
    public Element {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not an element: " + name);
        boolean mayHold = !EMPTY.contains(name) && !RAW.contains(name);
        if (!mayHold && !children.isEmpty()) throw new IllegalArgumentException(name + " holds nothing");
    }

    /// An attribute; without a value it is there or not, as `required` is.
    public record Attribute(String name, Optional<String> value) {

        /// Refuses what the type refuses.
        public Attribute {
            if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not an attribute: " + name);
            if (name.startsWith("on") || name.equals("style")) throw new IllegalArgumentException(name + " is script");
            if (ADDRESSES.contains(name) && value.flatMap(LocalPath::parse).isEmpty()) {
                throw new IllegalArgumentException(name + " leads away");
            }
        }
    }

    static Element of(String name) {
        return new Element(name, List.of(), List.of());
    }

    /// The same with an attribute more.
    public Element with(String attribute, String value) {
        return and(new Attribute(attribute, Optional.of(value)));
    }

    /// The same with an attribute that has no value.
    public Element marked(String attribute) {
        return and(new Attribute(attribute, Optional.empty()));
    }

    /// The same with more inside.
    public Element holding(Html... more) {
        return holding(Arrays.asList(more));
    }

    /// The same with more inside.
    public Element holding(List<? extends Html> more) {
        List<Html> next = new ArrayList<>(children);
        next.addAll(more);
        return new Element(name, attributes, next);
    }

    /// The same with text inside.
    public Element saying(String text) {
        return holding(Html.text(text));
    }

    private Element and(Attribute attribute) {
        List<Attribute> next = new ArrayList<>(attributes);
        next.add(attribute);
        return new Element(name, next, children);
    }

    @Override
    public void writeTo(StringBuilder page) {
        page.append('<').append(name);
        for (Attribute attribute : attributes) {
            page.append(' ').append(attribute.name());
            attribute.value().ifPresent(value -> {
                page.append("=\"");
                Html.escape(value, page);
                page.append('"');
            });
        }
        page.append('>');
        if (EMPTY.contains(name)) return;
        children.forEach(child -> child.writeTo(page));
        page.append("</").append(name).append('>');
    }
}
