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
        return findings(new AxeBuilder(page).options(options).withTags(RULES), name);
    }

    /** Of the same page, only narrower: names and regions that appear, and what has to be scrolled there. */
    static List<Finding> ofNarrow(Page page, String name) {
        return findings(new AxeBuilder(page).withRules(NARROW), name);
    }

    private static List<Finding> findings(AxeBuilder axe, String name) {
        // the other mode opens a page of its own for each run, for frames of other servers that these pages do not have
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact())).map(rule -> finding(name, rule)).toList();
    }

    private static Finding finding(String name, Rule rule) {
        return new Finding(name, rule.getId(), rule.getImpact(), rule.getHelp(),
                rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList());
    }
}
