package org.tiencu.browser;

import java.util.List;
import java.util.Set;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What axe-core finds on a page by the rules of WCAG 2.0 and 2.1, levels A and AA, that keeps people out. */
final class AxeCheck {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final List<String> NARROW = List.of("scrollable-region-focusable", "button-name", "link-name", "label",
            "select-name");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int SHOWN_ELEMENTS = 3;

    /** A rule that a page breaks. */
    record Finding(String page, String rule, String impact, String help, List<String> elements) {

        @Override
        public String toString() {
            return page + ": " + rule + " (" + impact + ", " + help + ") at " + String.join(" | ", elements.subList(0,
                    Math.min(SHOWN_ELEMENTS, elements.size()))) + ", " + elements.size() + " in all";
        }
    }

    private AxeCheck() {
    }

    /**
     * Runs axe-core on what the page shows now.
     *
     * @param name what the page is called in findings
     */
    static List<Finding> of(Page page, String name) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // the other mode opens a page of its own for each run, for frames of other servers that these pages do not have
        return new AxeBuilder(page).options(options).withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact())).map(rule -> finding(name, rule)).toList();
    }

    /** Of the page that was looked at with {@link #of}, narrower now: names of what appears, and what has to be scrolled. */
    static List<Finding> ofNarrow(Page page, String name) {
        List<?> broken = (List<?>) page.evaluate("""
                async rules => (await axe.run(document, {runOnly: {type: 'rule', values: rules}, resultTypes: ['violations']}))
                    .violations.flatMap(rule => rule.nodes.map(node => [rule.id, rule.impact, rule.help, node.html]))
                """, NARROW);
        return broken.stream().map(one -> (List<?>) one).map(one -> new Finding(name, text(one.get(0)), text(one.get(1)),
                text(one.get(2)), List.of(text(one.get(3))))).filter(one -> GRAVE.contains(one.impact())).toList();
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    private static Finding finding(String name, Rule rule) {
        return new Finding(name, rule.getId(), rule.getImpact(), rule.getHelp(),
                rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList());
    }
}
