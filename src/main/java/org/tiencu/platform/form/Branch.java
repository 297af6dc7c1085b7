package org.tiencu.platform.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object in the data: the whole form, a group with a path, the first part of a dotted key, or one row of a list.
 * Groups may share a path; a field or list owns its path alone, as in form-js 1.8.7.
 */
final class Branch implements Node {

    private final Map<String, Node> children = new LinkedHashMap<>();

    Map<String, Node> children() {
        return children;
    }

    /** The branch below this one, made where missing. */
    Branch branch(List<String> path) {
        Branch branch = this;
        for (String segment : path) {
            Node next = branch.children.computeIfAbsent(segment, key -> new Branch());
            if (!(next instanceof Branch nextBranch)) {
                throw claimed(path);
            }
            branch = nextBranch;
        }
        return branch;
    }

    void claim(List<String> path, Node node) {
        int last = path.size() - 1;
        if (branch(path.subList(0, last)).children.putIfAbsent(path.get(last), node) != null) {
            throw claimed(path);
        }
    }

    private static IllegalArgumentException claimed(List<String> path) {
        return new IllegalArgumentException("path '" + String.join(".", path)
                + "' is claimed by another component; form-js does not open such a form either");
    }
}
