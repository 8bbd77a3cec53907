package io.diapason.gateway.proxy;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Templates such as {@code /api/v1/deals/{id}}, found in one walk; a literal segment wins over a variable one. */
final class PathTree<T> {
    private final Node<T> root = new Node<>();

    void add(String method, String template, T value) {
        Node<T> node = root;
        for (String segment : segments(template)) {
            boolean variable = segment.startsWith("{");
            node = variable ? node.variable() : node.literals.computeIfAbsent(segment, s -> new Node<>());
        }
        node.methods.put(method, value);
    }

    /** The methods that the path knows; null for an unknown path. */
    @Nullable
    Map<String, T> find(String path) {
        Node<T> node = find(root, segments(path), 0);
        return node == null ? null : node.methods;
    }

    private static <T> @Nullable Node<T> find(Node<T> node, String[] segments, int at) {
        if (at == segments.length) {
            return node.methods.isEmpty() ? null : node;
        }
        Node<T> literal = node.literals.get(segments[at]);
        Node<T> found = literal == null ? null : find(literal, segments, at + 1);
        if (found == null && node.variable != null && !segments[at].isEmpty()) {
            found = find(node.variable, segments, at + 1);
        }
        return found;
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> literals = new HashMap<>();
        private final Map<String, T> methods = new TreeMap<>();
        private @Nullable Node<T> variable;

        Node<T> variable() {
            Node<T> known = variable;
            if (known == null) {
                known = new Node<>();
                variable = known;
            }
            return known;
        }
    }
}
